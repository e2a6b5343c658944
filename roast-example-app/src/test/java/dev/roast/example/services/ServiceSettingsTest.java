package dev.roast.example.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may write into the environment. */
class ServiceSettingsTest {
    private static final Map<String, String> S3 = Map.of(
            "ROAST_S3_ENDPOINT", "http://files:9000",
            "ROAST_S3_BUCKET", "roast",
            "ROAST_S3_ACCESS_KEY", "access",
            "ROAST_S3_SECRET_KEY", "hush");

    @Test
    void whatIsNotNamedIsStarted() {
        ServiceSettings settings = ServiceSettings.of(Map.of("ROAST_POSTGRES_URL", " ", "PATH", "/bin"));

        assertThat(settings.postgres()).isEmpty();
        assertThat(settings.redis()).isEmpty();
        assertThat(settings.s3()).isEmpty();
        assertThat(settings.sessionsInRedis()).isFalse();
        assertThat(settings.all()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/roast?user=u&password=p, jdbc:postgresql://db:5432/roast?user=u&password=p",
        "postgres://u:p@db/roast, jdbc:postgresql://db/roast?user=u&password=p",
        "postgresql://u:p%26q@db:5433/roast?sslmode=require,"
                + " jdbc:postgresql://db:5433/roast?user=u&password=p%26q&sslmode=require",
        "postgres://db/roast?user=u, jdbc:postgresql://db/roast?user=u",
    })
    void postgresIsNamedAsJdbcOrAsLibpqDoes(String written, String meant) {
        PostgresSettings settings = ServiceSettings.of(Map.of("ROAST_POSTGRES_URL", written))
                .postgres()
                .orElseThrow();

        assertThat(settings.jdbcUrl()).isEqualTo(meant);
        assertThat(settings.toString())
                .contains("db")
                .doesNotContain("password")
                .doesNotContain("p%26q");
    }

    @Test
    void s3IsNamedByItsAddressOrByItsRegion() {
        S3Settings own = ServiceSettings.of(S3).s3().orElseThrow();
        assertThat(own.endpoint()).contains(URI.create("http://files:9000"));
        assertThat(own.keys()).contains(new S3Settings.Keys("access", "hush"));
        assertThat(own.toString()).doesNotContain("hush");
        assertThat(own.keys().toString()).doesNotContain("hush");

        S3Settings aws = ServiceSettings.of(Map.of("ROAST_S3_BUCKET", "b", "ROAST_S3_REGION", "eu-central-1"))
                .s3()
                .orElseThrow();
        assertThat(aws.endpoint()).isEmpty();
        assertThat(aws.region()).isEqualTo("eu-central-1");
        assertThat(aws.keys()).isEqualTo(Optional.empty());
    }

    @Test
    void sessionsMayBeInRedis() {
        assertThat(ServiceSettings.of(Map.of("ROAST_SESSIONS", "redis")).sessionsInRedis())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ROAST_POSTGRES_URL, mysql://u:hush@db/roast",
        "ROAST_POSTGRES_URL, postgres://u:hush@db /roast",
        "ROAST_REDIS_URL, http://redis:6379",
        "ROAST_REDIS_URL, redis",
        "ROAST_SESSIONS, memcached",
        "ROAST_S3_ENDPOINT, files:9000",
        "ROAST_S3_ENDPOINT, https://files:9000",
        "ROAST_S3_BUCKET, roast",
    })
    void whatCannotBeIsSaidInOneSentenceThatNamesASetting(String name, String value) {
        assertThatThrownBy(() -> ServiceSettings.of(Map.of(name, value)))
                .isInstanceOf(SettingException.class)
                .message()
                .startsWith("ROAST_")
                .endsWith(".")
                .doesNotContain("hush")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROAST_S3_BUCKET", "ROAST_S3_ACCESS_KEY", "ROAST_S3_SECRET_KEY"})
    void halfOfS3IsNotEnough(String missing) {
        Map<String, String> half = new HashMap<>(S3);
        half.remove(missing);

        assertThatThrownBy(() -> ServiceSettings.of(half))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(missing);
    }
}
