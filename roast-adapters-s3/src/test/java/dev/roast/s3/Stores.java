package dev.roast.s3;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.model.FileKey;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes what tests need. */
final class Stores {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Stores() {}

    static S3BlobStoreBuilder of(TestBucket bucket) {
        return S3BlobStore.builder(bucket.bucket())
                .endpoint(bucket.endpoint())
                .region(bucket.region())
                .keys(bucket.accessKey(), bucket.secretKey());
    }

    static FileKey newKey() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        return new FileKey(name.substring(0, 4) + "/" + name.substring(4) + ".pdf");
    }
}
