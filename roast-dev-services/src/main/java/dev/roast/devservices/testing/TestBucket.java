package dev.roast.devservices.testing;

import java.net.URI;

/**
 * A bucket for the objects of one test class.
 *
 * @param endpoint where its server is; buckets are part of the path
 * @param region signed for
 * @param bucket its name
 * @param accessKey who may do everything in it
 * @param secretKey a secret
 */
public record TestBucket(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** Returns a text that shows no secret. */
    @Override
    public String toString() {
        return "TestBucket[" + bucket + "]";
    }
}
