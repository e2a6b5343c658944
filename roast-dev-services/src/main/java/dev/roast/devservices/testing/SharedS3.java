package dev.roast.devservices.testing;

import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The S3 server of all tests of one run. */
final class SharedS3 implements AutoCloseable {
    private static final String REGION = "us-east-1";
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Supplier<TestBucket> buckets;
    private final Runnable close;

    private SharedS3(Supplier<TestBucket> buckets, Runnable close) {
        this.buckets = buckets;
        this.close = close;
    }

    static SharedS3 choose() {
        return choose(Choice.of("S3", "ROAST_S3_ENDPOINT"));
    }

    static SharedS3 choose(Choice choice) {
        Optional<String> named = choice.named();
        if (named.isPresent()) {
            return named(choice, URI.create(named.get()));
        }
        S3Server server = choice.orSkip(() -> S3Server.start(ServerOptions.temporary()));
        choice.tell(server.toString());
        return new SharedS3(() -> newBucket(server), server::close);
    }

    private static SharedS3 named(Choice choice, URI endpoint) {
        TestBucket bucket = new TestBucket(
                endpoint,
                choice.environmentValue("ROAST_S3_REGION").orElse(REGION),
                choice.required("ROAST_S3_BUCKET"),
                choice.required("ROAST_S3_ACCESS_KEY"),
                choice.required("ROAST_S3_SECRET_KEY"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), port(endpoint)), TIMEOUT_MILLIS);
        } catch (IOException e) {
            throw choice.unreachable(e);
        }
        choice.tell("the environment's, bucket " + bucket.bucket());
        return new SharedS3(() -> bucket, () -> {});
    }

    private static int port(URI endpoint) {
        if (endpoint.getPort() > 0) {
            return endpoint.getPort();
        }
        return endpoint.getScheme().equals("https") ? 443 : 80;
    }

    private static TestBucket newBucket(S3Server server) {
        String name = "roast-test-" + UUID.randomUUID();
        server.makeBucket(name);
        return new TestBucket(server.endpoint(), REGION, name, server.accessKey(), server.secretKey());
    }

    TestBucket newBucket() {
        return buckets.get();
    }

    @Override
    public void close() {
        close.run();
    }
}
