package dev.roast.example.services;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which services the environment names; each that it does not is started for the process.
 *
 * @param postgres {@code ROAST_POSTGRES_URL}
 * @param redis {@code ROAST_REDIS_URL}
 * @param s3 {@code ROAST_S3_...}
 * @param sessionsInRedis whether {@code ROAST_SESSIONS} is {@code redis}; else they are rows in PostgreSQL
 */
public record ServiceSettings(
        Optional<PostgresSettings> postgres, Optional<URI> redis, Optional<S3Settings> s3, boolean sessionsInRedis) {
    static final String REDIS_URL = "ROAST_REDIS_URL";
    private static final String SESSIONS = "ROAST_SESSIONS";
    private static final Set<String> REDIS_SCHEMES = Set.of("redis", "rediss");

    /** Requires all parts. */
    public ServiceSettings {
        Objects.requireNonNull(postgres, "postgres");
        Objects.requireNonNull(redis, "redis");
        Objects.requireNonNull(s3, "s3");
    }

    /**
     * Reads them.
     *
     * @param variables the environment
     * @return the settings
     * @throws SettingException if one has a value that it can't have
     */
    public static ServiceSettings of(Map<String, String> variables) {
        Variables environment = new Variables(variables);
        return new ServiceSettings(
                environment.value(PostgresSettings.URL).map(PostgresSettings::of),
                environment.value(REDIS_URL).map(ServiceSettings::redis),
                S3Settings.of(environment),
                sessionsInRedis(environment.value(SESSIONS).orElse("postgres")));
    }

    /** Returns whether every service is named, so that none is started. */
    public boolean all() {
        return postgres.isPresent() && redis.isPresent() && s3.isPresent();
    }

    private static URI redis(String text) {
        URI uri = Variables.uri(REDIS_URL, text);
        if (uri.getHost() == null || !REDIS_SCHEMES.contains(String.valueOf(uri.getScheme()))) {
            throw new SettingException(REDIS_URL
                    + " is not an address of Redis; it begins as redis://host:6379 or rediss://host:6379 does.");
        }
        return uri;
    }

    private static boolean sessionsInRedis(String where) {
        if (!Set.of("postgres", "redis").contains(where)) {
            throw new SettingException(SESSIONS + " is postgres or redis, not '" + where + "'.");
        }
        return where.equals("redis");
    }

    @Override
    public String toString() {
        return "ServiceSettings";
    }
}
