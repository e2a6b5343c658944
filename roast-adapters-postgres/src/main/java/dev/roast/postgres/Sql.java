package dev.roast.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Reads the long statements from their files. A line {@code -- include name} stands for the text of another file. */
final class Sql {
    private static final String INCLUDE = "-- include ";

    private Sql() {}

    static String named(String name) {
        return read(name)
                .lines()
                .map(line -> line.startsWith(INCLUDE) ? named(line.substring(INCLUDE.length())) : line)
                .filter(line -> !line.strip().startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream file = Sql.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks " + name + ".sql, build it anew");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
