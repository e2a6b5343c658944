package dev.roast.example.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roast.devservices.PostgresServer;
import dev.roast.devservices.RedisServer;
import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;

/** A bad setting stops the start with one clear sentence that names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadSettingTest {
    private final PostgresServer postgres = PostgresServer.start(ServerOptions.temporary());
    private final RedisServer redis = RedisServer.start(ServerOptions.temporary());
    private final S3Server s3 = S3Server.start(ServerOptions.temporary());

    @TempDir
    Path data;

    @BeforeAll
    void makeBucket() {
        s3.makeBucket("roast");
    }

    @AfterAll
    void close() {
        s3.close();
        redis.close();
        postgres.close();
    }

    @Test
    void goodOnesAreTaken() throws InterruptedException {
        try (ServiceStack stack = ServiceStack.open(ServiceSettings.of(good()), data)) {
            assertThat(stack.described()).hasSize(3).noneMatch(line -> line.contains(postgres.password()));
            assertThat(stack.services().needs()).noneMatch(need -> isMissing(need.check()));
            assertThat(stack.services().uploadOrigin()).contains("http://127.0.0.1:" + s3.port());
        }
    }

    private static boolean isMissing(Runnable check) {
        return catchThrowable(check::run) != null;
    }

    @Test
    void aWrongPasswordOfPostgres() {
        assertThat(sentence("ROAST_POSTGRES_URL", postgres.url().replace(postgres.password(), "wrong")))
                .contains("ROAST_POSTGRES_URL", "password")
                .doesNotContain("wrong");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(sentence("ROAST_POSTGRES_URL", postgres.url("nowhere"))).contains("no such database", "create it");
    }

    @Test
    void aPostgresThatDoesNotAnswer() {
        assertThat(sentence("ROAST_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/roast"))
                .contains("127.0.0.1:1", "does not answer");
    }

    @Test
    void aSchemaThatIsNewerThanTheProgram() throws Exception {
        try (PostgresServer newer = PostgresServer.start(ServerOptions.temporary())) {
            Map<String, String> environment = good();
            environment.put("ROAST_POSTGRES_URL", newer.url());
            ServiceStack.open(ServiceSettings.of(environment), data).close();
            run(
                    newer,
                    "INSERT INTO roast.flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) VALUES (1000, '1000', 'later', 'SQL', 'later', 'roast', 1, true)");

            assertThat(sentence("ROAST_POSTGRES_URL", newer.url())).contains("version 1000", "start a program");
        }
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url())) {
            connection.createStatement().execute(sql);
        }
    }

    @Test
    void aRedisThatEvicts() {
        try (RedisClient client = RedisClient.create(URI.create(redis.url()))) {
            client.configSet("maxmemory-policy", "allkeys-lru");
            try {
                assertThat(sentence("ROAST_REDIS_URL", redis.url())).contains("ROAST_REDIS_URL", "noeviction");
            } finally {
                client.configSet("maxmemory-policy", "noeviction");
            }
        }
    }

    @Test
    void aWrongPasswordOfRedis() {
        assertThat(sentence("ROAST_REDIS_URL", redis.url().replace(redis.password(), "wrong")))
                .contains("ROAST_REDIS_URL", "password");
    }

    @Test
    void aBucketThatIsNotThere() {
        assertThat(sentence("ROAST_S3_BUCKET", "nowhere")).contains("ROAST_S3_BUCKET", "nowhere", "make it");
    }

    @Test
    void aWrongKeyOfS3() {
        assertThat(sentence("ROAST_S3_SECRET_KEY", "wrong")).contains("ROAST_S3_SECRET_KEY");
    }

    @Test
    void aFolderThatAnotherProcessUses() throws InterruptedException {
        Map<String, String> onlyS3IsStarted = good();
        onlyS3IsStarted.keySet().removeIf(name -> name.startsWith("ROAST_S3"));
        try (ServiceStack stack = ServiceStack.open(ServiceSettings.of(onlyS3IsStarted), data)) {
            assertThat(stack.described()).hasSize(3);
            Throwable thrown = catchThrowable(() -> ServiceStack.open(ServiceSettings.of(onlyS3IsStarted), data));
            assertThat(thrown).hasMessageContaining("in use by another process");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "ten", "10m", "1.5", "86401", "99999999999999999999"})
    void aLongestBacklogThatIsNoTime(String value) {
        Throwable thrown = catchThrowable(() -> CapacitySettings.of(Map.of("ROAST_LONGEST_BACKLOG", value)));

        assertThat(thrown)
                .isInstanceOf(SettingException.class)
                .hasMessage(
                        "ROAST_LONGEST_BACKLOG is a whole number of seconds from 1 to 86400, such as 600; correct it.");
    }

    @Test
    void aLongestBacklogIsInSeconds() {
        assertThat(CapacitySettings.of(Map.of("ROAST_LONGEST_BACKLOG", " 90 ")).longestBacklog())
                .contains(Duration.ofSeconds(90));
        assertThat(CapacitySettings.of(Map.of()).longestBacklog()).isEmpty();
    }

    private String sentence(String name, String value) {
        Map<String, String> environment = good();
        environment.put(name, value);
        Throwable thrown = catchThrowable(
                () -> ServiceStack.open(ServiceSettings.of(environment), data).close());
        assertThat(thrown).isInstanceOf(SettingException.class);
        assertThat(thrown.getMessage()).endsWith(".").doesNotContain("\n");
        return String.valueOf(thrown.getMessage());
    }

    private Map<String, String> good() {
        return new HashMap<>(Map.of(
                "ROAST_POSTGRES_URL", postgres.url(),
                "ROAST_REDIS_URL", redis.url(),
                "ROAST_S3_ENDPOINT", s3.endpoint().toString(),
                "ROAST_S3_BUCKET", "roast",
                "ROAST_S3_ACCESS_KEY", s3.accessKey(),
                "ROAST_S3_SECRET_KEY", s3.secretKey()));
    }
}
