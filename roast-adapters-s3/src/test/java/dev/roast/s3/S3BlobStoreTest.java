package dev.roast.s3;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestServices;
import dev.roast.port.BlobStore;
import dev.roast.testkit.BlobStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServices.class)
class S3BlobStoreTest extends BlobStoreContract {
    private final S3BlobStore store;

    S3BlobStoreTest(TestBucket bucket) {
        this.store = Stores.of(bucket).build();
    }

    @Override
    protected BlobStore blobStore() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
