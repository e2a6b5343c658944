package dev.roast.example.services;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where PostgreSQL is. {@link #toString()} hides the password.
 *
 * @param jdbcUrl with user and password in it: a secret
 */
public record PostgresSettings(String jdbcUrl) {
    static final String URL = "ROAST_POSTGRES_URL";
    private static final String JDBC = "jdbc:postgresql:";

    /** Takes both ways in which such an address is written: JDBC's, and libpq's. */
    static PostgresSettings of(String text) {
        if (text.startsWith(JDBC)) {
            return new PostgresSettings(text);
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return new PostgresSettings(fromLibpq(Variables.uri(URL, text)));
        }
        throw new SettingException(URL
                + " is not an address of PostgreSQL; it begins as jdbc:postgresql://host:5432/db?user=...&password=..."
                + " or postgres://user:password@host:5432/db does.");
    }

    private static String fromLibpq(URI uri) {
        String[] user = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        StringBuilder query = new StringBuilder();
        add(query, "user", user[0]);
        add(query, "password", user.length > 1 ? user[1] : "");
        Optional.ofNullable(uri.getRawQuery())
                .ifPresent(more -> query.append('&').append(more));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return JDBC + "//" + uri.getHost() + port + uri.getRawPath() + "?"
                + query.toString().replaceFirst("^&", "");
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Returns the address without user and password, for people. */
    String shown() {
        return jdbcUrl.replaceFirst("\\?.*", "").substring(JDBC.length()).replaceFirst("^//", "");
    }

    @Override
    public String toString() {
        return "PostgresSettings[" + shown() + "]";
    }
}
