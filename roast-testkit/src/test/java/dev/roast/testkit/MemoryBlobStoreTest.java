package dev.roast.testkit;

import dev.roast.memory.MemoryBlobStore;
import dev.roast.port.BlobStore;

class MemoryBlobStoreTest extends BlobStoreContract {

    @Override
    protected BlobStore blobStore() {
        return new MemoryBlobStore();
    }
}
