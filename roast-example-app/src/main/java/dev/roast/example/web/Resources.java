package dev.roast.example.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that came along with these classes. */
final class Resources {
    private Resources() {}

    static String text(String name) {
        return find(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("the resource " + name + " is not in the jar"));
    }

    static Optional<byte[]> find(String name) {
        try (InputStream bytes = Resources.class.getResourceAsStream(name)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
