package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL does not run as root; root runs it all the same. */
class RunByRootTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeTrue(RootWay.needed(), "this user is not root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @EnumSource(RootWay.class)
    void eachWayThatWorksHereKeepsData(RootWay way) throws Exception {
        assumeTrue(way.isPossible(), way + " does not work on this machine");
        Path kept = folder.resolve("kept");
        try (PostgresServer server = start(kept, List.of(way))) {
            PostgresServerTest.execute(server, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
            server.kill();
            server.restart();
            assertThat(ProcessHandle.of(server.pid().orElseThrow())
                            .orElseThrow()
                            .info()
                            .user())
                    .contains(way == RootWay.SETPRIV ? "nobody" : "root");
        }
        try (PostgresServer server = start(kept, List.of(way))) {
            assertThat(PostgresServerTest.ask(server, "SELECT n FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void dataFollowWhenTheWayChanges() throws Exception {
        assumeTrue(Stream.of(RootWay.values()).allMatch(RootWay::isPossible), "only one way works on this machine");
        for (RootWay way : List.of(RootWay.UNSHARE, RootWay.SETPRIV, RootWay.UNSHARE)) {
            try (PostgresServer server = start(folder.resolve("kept"), List.of(way))) {
                PostgresServerTest.execute(
                        server, "CREATE TABLE IF NOT EXISTS kept (n int)", "INSERT INTO kept VALUES (1)");
            }
        }
        try (PostgresServer server = start(folder.resolve("kept"), List.of(RootWay.values()))) {
            assertThat(PostgresServerTest.ask(server, "SELECT count(*) FROM kept"))
                    .isEqualTo("3");
        }
    }

    @Test
    void rootWithoutAnyWayIsToldSoInOneSentence() {
        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> start(folder.resolve("kept"), List.of()))
                .withMessageContaining("neither unshare")
                .withMessageContaining("--in-memory");
    }

    @Test
    void folderThatTheOtherUserCannotReachIsToldInOneSentence() throws IOException {
        assumeTrue(RootWay.SETPRIV.isPossible(), "setpriv does not work on this machine");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> start(folder.resolve("kept"), List.of(RootWay.SETPRIV)))
                .withMessageContaining("who can't reach");
    }

    @ParameterizedTest
    @EnumSource
    void ordinaryUserNeedsNoneOfThis(Kind server) throws Exception {
        assumeTrue(RootWay.SETPRIV.isPossible(), "setpriv does not work on this machine");
        Path own = Files.createDirectory(folder.resolve("own"));
        assertThat(Shell.run(List.of("chown", "nobody", own.toString())).isOk()).isTrue();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));

        ProcessHandle started;
        try (OtherProcess other = OtherProcess.starting(
                RootWay.SETPRIV.prefix(), readableClassPath(), server, Optional.of(own.resolve("kept")))) {
            started = ProcessHandle.of(Long.parseLong(other.told("pid"))).orElseThrow();
            assertThat(started.info().user()).contains("nobody");
        }
        assertThat(started.onExit().get(30, TimeUnit.SECONDS).isAlive())
                .as("the server outlives its starter")
                .isFalse();
    }

    /** The local Maven repository is in root's home, which no one else may enter. */
    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("classes"));
        List<String> entries = new ArrayList<>();
        for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            Path copy = copies.resolve(String.valueOf(entries.size()));
            if (Files.exists(Path.of(entry))
                    && Shell.run(List.of("cp", "-rL", entry, copy.toString())).isOk()) {
                entries.add(copy.toString());
            }
        }
        assertThat(Shell.run(List.of("chmod", "-R", "a+rX", copies.toString())).isOk())
                .isTrue();
        return String.join(File.pathSeparator, entries);
    }

    private static PostgresServer start(Path kept, List<RootWay> ways) {
        return PostgresServer.start(ServerOptions.keptIn(kept), ways);
    }
}
