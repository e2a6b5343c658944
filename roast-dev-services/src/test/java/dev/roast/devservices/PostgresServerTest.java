package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void temporaryServerIsThisVersionsAndLeavesNothingBehind() throws SQLException {
        PostgresServer server = PostgresServer.start(ServerOptions.temporary());
        Path data = Path.of(ask(server, "SHOW data_directory"));
        assertThat(ask(server, "SHOW server_version")).isEqualTo(PostgresBinaries.VERSION);
        assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(data).isDirectory();

        long pid = server.pid().orElseThrow();
        server.close();
        server.close();
        assertThat(data.getParent()).doesNotExist();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(server.pid()).isEmpty();
    }

    @Test
    void keptDataAreThereAtTheNextStartUnderTheSameAddress() throws SQLException {
        String url;
        try (PostgresServer server = start()) {
            execute(server, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
            url = server.url();
        }
        long start = System.nanoTime();
        try (PostgresServer server = start()) {
            System.out.printf(
                    "PostgreSQL on a kept folder: ready after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(ask(server, "SELECT n FROM kept")).isEqualTo("42");
            assertThat(ask(server, "SHOW data_directory"))
                    .isEqualTo(folder.resolve("data").toString());
            assertThat(server.url()).isEqualTo(url);
        }
    }

    @Test
    void onlyKeptDataAreWorthTheDisksTime() throws SQLException {
        try (PostgresServer kept = start();
                PostgresServer temporary = PostgresServer.start(ServerOptions.temporary())) {
            assertThat(ask(kept, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(kept, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(temporary, "SHOW fsync")).isEqualTo("off");
            assertThat(ask(kept, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(temporary, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheServerWasKilled() throws SQLException {
        try (PostgresServer server = start()) {
            String url = server.url();
            execute(server, "CREATE TABLE kept (n int)");
            for (int round = 1; round <= 3; round++) {
                execute(server, "INSERT INTO kept VALUES (" + round + ")");
                server.kill();
                assertThat(server.pid()).isEmpty();
                server.restart();
                assertThat(ask(server, "SELECT count(*) FROM kept")).isEqualTo(String.valueOf(round));
                assertThat(server.url()).isEqualTo(url);
            }
        }
    }

    @Test
    void stoppedServerAnswersAgainAfterARestart() throws SQLException {
        try (PostgresServer server = start()) {
            server.stop();
            server.stop();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(server, "SELECT 1"));
            server.restart();
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void folderInUseIsRefusedInOneSentence() {
        try (PostgresServer server = start()) {
            assertThatExceptionOfType(DevServiceException.class)
                    .isThrownBy(this::start)
                    .withMessage("The folder %s is in use by another process; stop that first, or choose another folder"
                            .formatted(folder));
            assertThat(server.pid()).isPresent();
        }
    }

    @Test
    void anotherVersionsDataAreRefusedInOneSentenceAndLeftAlone() throws IOException {
        start().close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(this::start)
                .withMessageContaining("holds data of PostgreSQL 16, and this is PostgreSQL 17")
                .withMessageNotContaining("\n");
        assertThat(folder.resolve("data/PG_VERSION")).hasContent("16");
    }

    @Test
    void whatIsNotPostgresDataIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/letter.txt"), "mine");

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(this::start)
                .withMessageContaining("holds no data of PostgreSQL");
        assertThat(folder.resolve("data/letter.txt")).hasContent("mine");
    }

    @Test
    void halfMadeDataAreMadeAnew() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("data.new"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "17\n");

        try (PostgresServer server = start()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithThePassword() throws Exception {
        try (PostgresServer server = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url().replace(server.password(), "guessed"))
                            .close())
                    .withMessageContaining("authentication failed");
            for (InetAddress address : otherAddresses()) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> new Socket(address, server.port()).close());
            }
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(network -> !network.getName().equals("lo"))
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
    }

    @Test
    void secretIsInAFileOfItsOwnerAndInNoText() throws IOException {
        try (PostgresServer server = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.password()).hasSizeGreaterThan(30);
            assertThat(server.toString()).doesNotContain(server.password()).contains(String.valueOf(server.port()));
            assertThat(ProcessHandle.of(server.pid().orElseThrow())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElseThrow())
                    .contains(folder.toString())
                    .doesNotContain(server.password());
        }
    }

    @Test
    void portThatIsTakenMeanwhileIsReplaced() throws Exception {
        start().close();
        int port = Integer.parseInt(Files.readString(folder.resolve("port")));
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                PostgresServer server = start()) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void serverThatDoesNotStartTellsWhyInOneSentence() throws IOException {
        start().close();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("PostgreSQL did not start")
                .withMessageContaining("no_such_setting")
                .withMessageNotContaining("\n");
    }

    @Test
    void serverThatWasLeftBehindIsEndedAndItsDataAreThere() throws Exception {
        try (PostgresServer server = start()) {
            execute(server, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
        }
        Process left = leaveBehind();
        try (PostgresServer server = start()) {
            assertThat(left.isAlive()).isFalse();
            assertThat(server.pid())
                    .isNotEmpty()
                    .hasValueSatisfying(pid -> assertThat(pid).isNotEqualTo(left.pid()));
            assertThat(ask(server, "SELECT n FROM kept")).isEqualTo("42");
        } finally {
            left.destroyForcibly();
        }
    }

    /** What a machine looks like where both the process that started the server and its guard were killed. */
    private Process leaveBehind() throws IOException {
        ServerFolder opened = ServerFolder.open("postgres", ServerOptions.keptIn(folder));
        PostgresData data = new PostgresData(
                opened,
                PostgresBinaries.of(BinaryCache.ofUser()),
                RootWay.needed() ? Optional.of(RootWay.first(List.of(RootWay.values()))) : Optional.empty());
        Process process = new ProcessBuilder(data.command(
                        "postgres", List.of("-D", data.path().toString(), "-p", String.valueOf(Ports.free()))))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("left.log").toFile())
                .start();
        assertThat(Patience.until(
                        () -> Files.exists(data.pidFile())
                                && Disk.read(data.pidFile()).contains("ready"),
                        SOON))
                .isTrue();
        opened.close();
        return process;
    }

    @Test
    void processIdThatIsNowAnothersIsLeftAlone() throws Exception {
        start().close();
        Process innocent = new ProcessBuilder("sleep", "1000").start();
        try {
            Files.writeString(folder.resolve("data/postmaster.pid"), innocent.pid() + "\n/elsewhere\n");
            try (PostgresServer server = start()) {
                assertThat(ask(server, "SELECT 1")).isEqualTo("1");
                assertThat(innocent.isAlive()).isTrue();
            }
        } finally {
            innocent.destroyForcibly();
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(ServerOptions.keptIn(folder));
    }

    static String ask(PostgresServer server, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
