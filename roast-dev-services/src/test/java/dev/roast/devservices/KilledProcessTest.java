package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a server when the process that started it is killed. */
class KilledProcessTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void serverEndsWithTheProcessThatStartedItAndStartsAgainAtOnce(Kind server) throws Exception {
        long pid;
        try (OtherProcess other = OtherProcess.starting(server, Optional.of(folder))) {
            pid = Long.parseLong(other.told("pid"));
            assertThat(isAlive(pid)).isTrue();
            other.kill();
        }
        try (DevServer again = server.start(ServerOptions.keptIn(folder))) {
            assertThat(again.pid()).isPresent();
            assertThat(isAlive(pid)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void temporaryServerLeavesNothingBehindEvenThen(Kind server) throws Exception {
        try (OtherProcess other = OtherProcess.starting(server, Optional.empty())) {
            long pid = Long.parseLong(other.told("pid"));
            String arguments =
                    ProcessHandle.of(pid).orElseThrow().info().commandLine().orElseThrow();
            Path temporary = Stream.of(arguments.split("[ =]"))
                    .filter(word -> word.contains("/roast-" + server.folderName() + "-"))
                    .map(Path::of)
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
            assertThat(temporary).isDirectory();
            other.kill();

            assertThat(Patience.until(() -> !isAlive(pid) && Files.notExists(temporary), SOON))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void folderInUseByAnotherProcessIsRefusedInOneSentence(Kind server) throws Exception {
        try (DevServer here = server.start(ServerOptions.keptIn(folder));
                OtherProcess other = OtherProcess.starting(server, Optional.of(folder))) {
            assertThat(other.told("refused"))
                    .isEqualTo("The folder %s is in use by another process; stop that first, or choose another folder"
                            .formatted(folder));
            assertThat(here.pid()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverIsInASessionOfItsOwnSoThatControlCDoesNotReachIt(Kind server) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells the session");
        try (DevServer here = server.start(ServerOptions.temporary())) {
            long pid = here.pid().orElseThrow();
            String afterName =
                    Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "");
            assertThat(List.of(afterName.split(" ")).get(3)).isEqualTo(String.valueOf(pid));
        }
    }

    /** One that nobody waited for is dead too. */
    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .isPresent();
    }
}
