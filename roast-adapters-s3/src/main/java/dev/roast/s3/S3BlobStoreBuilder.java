package dev.roast.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Makes an {@link S3BlobStore} with a client of its own, over Apache's HTTP client.
 *
 * <p>A request is tried up to 6 times: after a connection that broke, a time-out, an answer of 5xx or of throttling, with a random
 * wait of up to 0.1 s and then 0.2 s (1 s and 2 s after throttling), doubling up to 20 s: the SDK's <i>standard</i> mode. One
 * try may take 20 s, all of them 45 s; connecting 2 s; waiting for a next byte 10 s. Reading an object that was opened is bounded by
 * the last only, and is not repeated. Connections are kept for a minute; one that lay idle is looked at before it is used. Up to 16
 * requests are under way at once; the others wait for their turn, up to 45 s. An object that is being read holds a connection and
 * no place among them.
 *
 * <p>Not for use by many threads.
 */
public final class S3BlobStoreBuilder {
    /**
     * With more at once S3Proxy cut connections of a burst off while they were written to, and three tries were used up within
     * a third of a second. Why it does was not found out; with 16 and six tries no upload of 4,500 failed.
     */
    private static final int AT_ONCE = 16;

    private static final int TRIES = 6;

    /**
     * At least half of it, and twice as much before each try. The tries have to take more than two seconds in all: a connection
     * that lay idle for so long is looked at before it is used, and a server that came back has closed them all.
     */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Objects that clients read slowly hold one each. */
    private static final int CONNECTIONS = 1_000;

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration NEXT_BYTE = Duration.ofSeconds(10);
    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final Duration ALL_TRIES = Duration.ofSeconds(45);

    private final String bucket;
    private String region = "us-east-1";
    private Optional<URI> endpoint = Optional.empty();
    private Optional<URI> publicEndpoint = Optional.empty();
    private Optional<AwsBasicCredentials> keys = Optional.empty();

    S3BlobStoreBuilder(String bucket) {
        this.bucket = Objects.requireNonNull(bucket, "bucket");
    }

    /**
     * Sets the region that is signed for.
     *
     * @param name such as {@code eu-central-1}; {@code us-east-1} unless said
     * @return this
     */
    public S3BlobStoreBuilder region(String name) {
        this.region = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Names a server other than AWS. Buckets are then part of the path, not of the host.
     *
     * @param address such as {@code http://127.0.0.1:9000}
     * @return this
     */
    public S3BlobStoreBuilder endpoint(URI address) {
        this.endpoint = Optional.of(requireWeb(address));
        return this;
    }

    /**
     * Names the address under which those who were granted an upload reach the server, if that is another. Grants are signed for
     * it.
     *
     * @param address such as {@code https://files.example.org}
     * @return this
     */
    public S3BlobStoreBuilder publicEndpoint(URI address) {
        this.publicEndpoint = Optional.of(requireWeb(address));
        return this;
    }

    /**
     * Sets who asks. Unless said it is found as the SDK does: environment, profile, role of the machine.
     *
     * @param accessKey no secret
     * @param secretKey a secret
     * @return this
     */
    public S3BlobStoreBuilder keys(String accessKey, String secretKey) {
        this.keys = Optional.of(AwsBasicCredentials.create(accessKey, secretKey));
        return this;
    }

    private static URI requireWeb(URI address) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("an endpoint is an http or https address, not " + address);
        }
        return address;
    }

    /**
     * Makes the store. Asks nothing yet; see {@link S3BlobStore#check()}.
     *
     * @return a store that is closed by its {@code close()}
     */
    public S3BlobStore build() {
        AwsCredentialsProvider credentials = keys.<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        S3Client client = client(credentials);
        S3Presigner presigner = presigner(credentials);
        return new S3BlobStore(client, presigner, bucket, AT_ONCE, () -> {
            client.close();
            presigner.close();
        });
    }

    private S3Client client(AwsCredentialsProvider credentials) {
        return S3Client.builder()
                .applyMutation(builder -> endpoint.ifPresent(builder::endpointOverride))
                .forcePathStyle(endpoint.isPresent())
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT)
                        .connectionTimeToLive(KEPT)
                        // its reaper is one thread for the whole process that nobody ends
                        .useIdleConnectionReaper(false)
                        .socketTimeout(NEXT_BYTE))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .backoffStrategy(BackoffStrategy.exponentialDelayHalfJitter(FIRST_PAUSE, LONGEST_PAUSE))
                                .build())
                        .apiCallAttemptTimeout(ONE_TRY)
                        .apiCallTimeout(ALL_TRIES)
                        .build())
                .build();
    }

    private S3Presigner presigner(AwsCredentialsProvider credentials) {
        Optional<URI> reached = publicEndpoint.or(() -> endpoint);
        S3Presigner.Builder presigner = S3Presigner.builder();
        reached.ifPresent(presigner::endpointOverride);
        return presigner
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(reached.isPresent())
                        .build())
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .build();
    }
}
