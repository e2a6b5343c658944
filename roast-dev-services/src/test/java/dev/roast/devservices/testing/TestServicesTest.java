package dev.roast.devservices.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roast.devservices.DevServiceException;
import dev.roast.devservices.RedisConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

@ExtendWith(TestServices.class)
class TestServicesTest {
    private final TestDatabase database;
    private final TestRedis redis;

    TestServicesTest(TestDatabase database, TestRedis redis) {
        this.database = database;
        this.redis = redis;
    }

    @Test
    void testClassHasADatabaseOfItsOwn() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT current_database()")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo(database.name()).startsWith("roast_test_");
        }
    }

    @Test
    void testClassHasKeysOfItsOwnThatAreDeletedAtTheEnd() throws IOException {
        SharedRedis shared =
                SharedRedis.choose(choice(Map.of("ROAST_REDIS_URL", redis.url().toString()), "ROAST_REDIS_URL"));
        TestRedis another = shared.newPrefix();
        try (RedisConnection connection = RedisConnection.open(redis.url())) {
            assertThat(another.prefix()).isNotEqualTo(redis.prefix());
            connection.call("SET", redis.prefix() + "mine", "1");
            for (int i = 0; i < 1_200; i++) {
                connection.call("SET", "{" + another.prefix() + i + "}", "1");
            }
            another.close();
            assertThat(connection.call("KEYS", "*" + another.prefix() + "*")).isEmpty();
            assertThat(connection.call("GET", redis.prefix() + "mine")).containsExactly("1");
        }
    }

    @Test
    void testClassHasABucketOfItsOwn(TestBucket bucket, TestBucket again) {
        assertThat(bucket).isSameAs(again);
        assertThat(bucket.bucket()).startsWith("roast-test-");
        assertThat(bucket.toString()).isEqualTo("TestBucket[" + bucket.bucket() + "]");
    }

    @Test
    void bucketOfTheEnvironmentIsTakenWithItsKeys(TestBucket bucket) {
        Map<String, String> environment = Map.of(
                "ROAST_S3_ENDPOINT", bucket.endpoint().toString(),
                "ROAST_S3_BUCKET", "mine",
                "ROAST_S3_ACCESS_KEY", "key",
                "ROAST_S3_SECRET_KEY", "secret");
        SharedS3 shared = SharedS3.choose(choice(environment, "ROAST_S3_ENDPOINT"));
        assertThat(shared.newBucket())
                .isEqualTo(new TestBucket(bucket.endpoint(), "us-east-1", "mine", "key", "secret"));
        shared.close();

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> SharedS3.choose(
                        choice(Map.of("ROAST_S3_ENDPOINT", bucket.endpoint().toString()), "ROAST_S3_ENDPOINT")))
                .withMessage("ROAST_S3_ENDPOINT is set and ROAST_S3_BUCKET is not: set both, or neither");
    }

    @Test
    void textsShowNoSecret() {
        assertThat(database.toString()).isEqualTo("TestDatabase[" + database.name() + "]");
        assertThat(redis.toString()).isEqualTo("TestRedis[" + redis.prefix() + "]");
    }

    @Nested
    class Inside {
        @Test
        void nestedClassSharesWhatTheOuterOneHas(TestDatabase inner, TestRedis innerRedis) {
            assertThat(inner).isSameAs(database);
            assertThat(innerRedis).isSameAs(redis);
        }
    }

    @Test
    void serverOfTheEnvironmentIsTaken() throws SQLException {
        SharedPostgres shared =
                SharedPostgres.choose(choice(Map.of("ROAST_POSTGRES_URL", database.url()), "ROAST_POSTGRES_URL"));
        TestDatabase inIt = shared.newDatabase();
        assertThat(inIt.name()).isNotEqualTo(database.name());
        inIt.close();
        shared.close();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> inIt.dataSource().getConnection().close());
        database.dataSource().getConnection().close();
    }

    @Test
    void serverOfTheEnvironmentThatDoesNotAnswerFailsAndNothingElseIsTried() {
        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> SharedPostgres.choose(choice(
                        Map.of("ROAST_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/x?user=u&password=hidden"),
                        "ROAST_POSTGRES_URL")))
                .withMessageStartingWith("ROAST_POSTGRES_URL names a server that does not answer")
                .withMessageNotContaining("hidden");
        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(() -> SharedRedis.choose(
                        choice(Map.of("ROAST_REDIS_URL", "redis://:hidden@127.0.0.1:1"), "ROAST_REDIS_URL")))
                .withMessageStartingWith("ROAST_REDIS_URL names a server that does not answer")
                .withMessageNotContaining("hidden");
    }

    @Test
    void machineWithoutAServerSkipsItsTestsButNeverInCi() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> choice(Map.of(), "ROAST_REDIS_URL").orSkip(TestServicesTest::noBinary))
                .withMessageContaining("no binary");
        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(
                        () -> choice(Map.of("CI", "true"), "ROAST_REDIS_URL").orSkip(TestServicesTest::noBinary));
    }

    private static Object noBinary() {
        throw new DevServiceException("no binary");
    }

    private static Choice choice(Map<String, String> environment, String variable) {
        return new Choice("A server", variable, name -> environment.get(name));
    }
}
