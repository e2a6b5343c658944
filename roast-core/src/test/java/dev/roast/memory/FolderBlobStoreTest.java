package dev.roast.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.model.FileKey;
import dev.roast.port.BlobStat;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {
    private static final FileKey KEY = new FileKey("ab12/cd.pdf");

    @TempDir
    private Path temp;

    @Test
    void aFileIsThereForANewInstance() throws IOException {
        put(store(), KEY, "hello");
        try (InputStream bytes = store().open(KEY).orElseThrow()) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        }
        assertThat(store().stat(KEY)).contains(new BlobStat(5));
    }

    @Test
    void filesLieTwoFoldersDeepAndNothingIsLeftBesideThem() throws IOException {
        put(store(), KEY, "hello");
        put(store(), KEY, "hello again");
        assertThat(files())
                .singleElement()
                .satisfies(file ->
                        assertThat(folder().relativize(file).getNameCount()).isEqualTo(3));
    }

    @Test
    void noKeyLeavesTheFolderOrMeetsAnother() throws IOException {
        List<FileKey> keys = Stream.of("a", "a/", "a/b", "a/b/c", "a.", "a-b", "A", "a/./b", "b".repeat(200))
                .map(FileKey::new)
                .toList();
        keys.forEach(key -> put(store(), key, key.value()));
        for (FileKey key : keys) {
            try (InputStream bytes = store().open(key).orElseThrow()) {
                assertThat(bytes.readAllBytes())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(key.value());
            }
        }
        assertThat(files()).hasSize(keys.size());
        try (Stream<Path> beside = Files.list(temp)) {
            assertThat(beside).containsExactly(folder());
        }
    }

    @Test
    void aHalfWrittenFileIsNotSeenAndGoesWithItsKey() throws IOException {
        put(store(), KEY, "hello");
        Path place = files().get(0);
        Path half = Files.move(place, place.resolveSibling(place.getFileName() + "+123"));
        assertThat(store().open(KEY)).isEmpty();
        assertThat(store().stat(KEY)).isEmpty();
        store().delete(List.of(KEY));
        assertThat(half).doesNotExist();
    }

    @Test
    void aReaderSeesTheOldFileUntilTheNewOneIsWhole() {
        put(store(), KEY, "old");
        InputStream watched = new FilterInputStream(stream("0123456789")) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                assertThat(store().stat(KEY)).contains(new BlobStat(3));
                return super.read(buffer, from, length);
            }
        };
        store().put(KEY, watched, 10, "text/plain");
        assertThat(store().stat(KEY)).contains(new BlobStat(10));
    }

    @Test
    void aWrongLengthLeavesNothingOnTheDisk() throws IOException {
        for (long length : new long[] {-1, 0, 4, 6}) {
            assertThatThrownBy(() -> store().put(KEY, stream("hello"), length, "text/plain"))
                    .isInstanceOf(PortFailureException.class);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whenReadingFailsTheCauseIsKeptAndNothingIsLeft() throws IOException {
        IOException cause = new IOException("the network went away");
        InputStream broken = new FilterInputStream(stream("hello")) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw cause;
            }
        };
        assertThatThrownBy(() -> store().put(KEY, broken, 5, "text/plain"))
                .isInstanceOf(PortUnavailableException.class)
                .hasCause(cause);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatIsAFileIsReported() throws IOException {
        Files.writeString(folder(), "in the way");
        assertThatThrownBy(() -> put(store(), KEY, "hello"))
                .isInstanceOf(PortUnavailableException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private Path folder() {
        return temp.resolve("blobs");
    }

    private FolderBlobStore store() {
        return new FolderBlobStore(folder());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void put(FolderBlobStore store, FileKey key, String text) {
        store.put(key, stream(text), text.length(), "text/plain");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
