package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {
    @TempDir
    private Path temporary;

    private final AtomicInteger unpacked = new AtomicInteger();
    private Path folder;
    private BinaryCache cache;

    @BeforeEach
    void make() {
        folder = temporary.resolve("cache");
        cache = new BinaryCache(folder);
    }

    @Test
    void binariesAreUnpackedOnce() {
        assertThat(get().resolve("program")).hasContent("1");
        assertThat(get().resolve("program")).hasContent("1");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("unpacking"));
    }

    @Test
    void binariesOfWhichAFileWasClearedAwayAreUnpackedAgain() throws IOException {
        Files.delete(get().resolve("program"));

        assertThat(get().resolve("program")).hasContent("2");
    }

    @Test
    void binariesThatWereNotUnpackedToTheEndAreUnpackedAgain() throws IOException {
        Files.createDirectories(folder.resolve("server-1"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("server-1/program"), "half");

        assertThat(get().resolve("program")).hasContent("1");
    }

    @Test
    void folderIntoWhichOthersWriteIsRefused() throws IOException {
        get();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(DevServiceException.class)
                .isThrownBy(this::get)
                .withMessageContaining("not this user's alone");
    }

    private Path get() {
        return cache.get(
                "server-1",
                into -> Files.writeString(into.resolve("program"), String.valueOf(unpacked.incrementAndGet())));
    }
}
