package dev.roast.example.services;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where objects are. {@link #toString()} hides the keys.
 *
 * @param endpoint the server's address; empty for AWS' own of the region
 * @param publicEndpoint under which name browsers reach it, if that is another
 * @param region such as {@code eu-central-1}
 * @param bucket there already
 * @param keys empty to take those of the machine or its role, as AWS' SDK finds them
 */
public record S3Settings(
        Optional<URI> endpoint, Optional<URI> publicEndpoint, String region, String bucket, Optional<Keys> keys) {
    static final String ENDPOINT = "ROAST_S3_ENDPOINT";
    static final String PUBLIC_ENDPOINT = "ROAST_S3_PUBLIC_ENDPOINT";
    static final String BUCKET = "ROAST_S3_BUCKET";
    static final String ACCESS_KEY = "ROAST_S3_ACCESS_KEY";
    static final String SECRET_KEY = "ROAST_S3_SECRET_KEY";
    static final String REGION = "ROAST_S3_REGION";
    private static final String USUAL_REGION = "us-east-1";

    /** Requires all parts. */
    public S3Settings {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(publicEndpoint, "publicEndpoint");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(keys, "keys");
    }

    /**
     * Who asks.
     *
     * @param access names the key
     * @param secret is the key
     */
    public record Keys(String access, String secret) {
        /** Requires both. */
        public Keys {
            Objects.requireNonNull(access, "access");
            Objects.requireNonNull(secret, "secret");
        }

        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** Reads them, if any is set. */
    static Optional<S3Settings> of(Variables environment) {
        Optional<URI> endpoint = environment.httpUri(ENDPOINT);
        Optional<String> bucket = environment.value(BUCKET);
        if (endpoint.isEmpty() && bucket.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> region = environment.value(REGION);
        if (endpoint.isEmpty() && region.isEmpty()) {
            throw new SettingException(
                    REGION + " is not set; name the region of the bucket, or the server by " + ENDPOINT + ".");
        }
        return Optional.of(new S3Settings(
                endpoint,
                environment.httpUri(PUBLIC_ENDPOINT),
                region.orElse(USUAL_REGION),
                environment.required(BUCKET, "name the bucket in which the files are"),
                keys(environment)));
    }

    private static Optional<Keys> keys(Variables environment) {
        if (environment.value(ACCESS_KEY).isEmpty()
                && environment.value(SECRET_KEY).isEmpty()) {
            return Optional.empty();
        }
        String why = "set both it and its pair, or neither, to take the keys of the machine";
        return Optional.of(new Keys(environment.required(ACCESS_KEY, why), environment.required(SECRET_KEY, why)));
    }

    @Override
    public String toString() {
        return "S3Settings[" + bucket + "]";
    }
}
