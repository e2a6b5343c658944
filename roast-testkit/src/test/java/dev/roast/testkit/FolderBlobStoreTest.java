package dev.roast.testkit;

import dev.roast.memory.FolderBlobStore;
import dev.roast.port.BlobStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest extends BlobStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected BlobStore blobStore() {
        return new FolderBlobStore(folder);
    }
}
