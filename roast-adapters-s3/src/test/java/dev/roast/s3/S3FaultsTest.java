package dev.roast.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roast.devservices.S3Server;
import dev.roast.devservices.ServerOptions;
import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.FileKey;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What is wrong with a setting or a server is told in one sentence that shows no secret. */
@ExtendWith(TestServices.class)
class S3FaultsTest {
    private final TestBucket bucket;

    S3FaultsTest(TestBucket bucket) {
        this.bucket = bucket;
    }

    @Test
    void rightSettingsPassTheCheck() {
        try (S3BlobStore store = Stores.of(bucket).build()) {
            store.check();
        }
    }

    @Test
    void missingBucketIsNamed() {
        try (S3BlobStore store = S3BlobStore.builder("nowhere")
                .endpoint(bucket.endpoint())
                .keys(bucket.accessKey(), bucket.secretKey())
                .build()) {
            assertThatExceptionOfType(PortFailureException.class)
                    .isThrownBy(store::check)
                    .withMessage("S3 has no bucket 'nowhere': make it, or correct its name");
            assertThatExceptionOfType(PortFailureException.class)
                    .isThrownBy(() -> put(store, Stores.newKey()))
                    .withMessageContaining("no bucket 'nowhere'");
        }
    }

    @Test
    void missingBucketIsNamedToWhoWritesALargeObject() {
        byte[] large = new byte[8 << 20];
        try (S3BlobStore store = S3BlobStore.builder("nowhere")
                .endpoint(bucket.endpoint())
                .keys(bucket.accessKey(), bucket.secretKey())
                .build()) {
            assertThatExceptionOfType(PortFailureException.class)
                    .isThrownBy(() -> store.put(
                            Stores.newKey(), new ByteArrayInputStream(large), large.length, "application/pdf"))
                    .withMessageContaining("no bucket 'nowhere'");
        }
    }

    @Test
    void wrongKeysAreTold() {
        for (List<String> keys :
                List.of(List.of(bucket.accessKey(), "a-wrong-secret"), List.of("a-stranger", bucket.secretKey()))) {
            try (S3BlobStore store =
                    Stores.of(bucket).keys(keys.get(0), keys.get(1)).build()) {
                assertThatExceptionOfType(PortFailureException.class)
                        .isThrownBy(store::check)
                        .withMessageContaining("secret key")
                        .withMessageNotContaining(keys.get(1));
                assertThatExceptionOfType(PortFailureException.class)
                        .isThrownBy(() -> put(store, Stores.newKey()))
                        .withMessageContaining("secret key")
                        .withMessageNotContaining(keys.get(1));
            }
        }
    }

    @Test
    void serverThatIsDownMayComeBack() {
        try (S3Server server = S3Server.start(ServerOptions.temporary())) {
            server.makeBucket("resumes");
            try (S3BlobStore store = S3BlobStore.builder("resumes")
                    .endpoint(server.endpoint())
                    .keys(server.accessKey(), server.secretKey())
                    .build()) {
                FileKey key = Stores.newKey();
                put(store, key);
                server.kill();
                for (Runnable call : Stream.<Runnable>of(
                                store::check,
                                () -> put(store, Stores.newKey()),
                                () -> store.open(key),
                                () -> store.stat(key),
                                () -> store.delete(List.of(key)))
                        .toList()) {
                    assertThatExceptionOfType(PortUnavailableException.class)
                            .isThrownBy(call::run)
                            .withMessageContaining("can't be reached")
                            .withMessageNotContaining(key.value());
                }
                server.restart();
                assertThat(store.stat(key)).isPresent();
            }
        }
    }

    @Test
    void connectionsThatARestartClosedCostNoWrite() throws IOException {
        try (S3Server server = S3Server.start(ServerOptions.temporary())) {
            server.makeBucket("resumes");
            try (S3BlobStore store = S3BlobStore.builder("resumes")
                    .endpoint(server.endpoint())
                    .keys(server.accessKey(), server.secretKey())
                    .build()) {
                FileKey key = Stores.newKey();
                put(store, key);
                List<InputStream> open = IntStream.range(0, 8)
                        .mapToObj(i -> store.open(key).orElseThrow())
                        .toList();
                for (InputStream stream : open) {
                    stream.readAllBytes();
                    stream.close();
                }
                server.restart();
                put(store, Stores.newKey());
            }
        }
    }

    @Test
    void moreObjectsThanOneRequestTakesAreDeleted() {
        try (S3BlobStore store = Stores.of(bucket).build()) {
            List<FileKey> some =
                    IntStream.range(0, 3).mapToObj(i -> Stores.newKey()).toList();
            some.forEach(key -> put(store, key));
            List<FileKey> many = Stream.of(
                            Stream.of(some.get(0)),
                            IntStream.range(0, 1_500).mapToObj(i -> Stores.newKey()),
                            Stream.of(some.get(1)))
                    .flatMap(keys -> keys)
                    .toList();
            store.delete(many);

            assertThat(store.stat(some.get(0))).isEmpty();
            assertThat(store.stat(some.get(1))).isEmpty();
            assertThat(store.stat(some.get(2))).isPresent();
        }
    }

    @Test
    void whatWasLentIsNotClosed() {
        StaticCredentialsProvider keys =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey()));
        try (S3Client client = S3Client.builder()
                        .endpointOverride(bucket.endpoint())
                        .forcePathStyle(true)
                        .region(Region.of(bucket.region()))
                        .credentialsProvider(keys)
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .build();
                S3Presigner presigner = S3Presigner.builder()
                        .endpointOverride(bucket.endpoint())
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(true)
                                .build())
                        .region(Region.of(bucket.region()))
                        .credentialsProvider(keys)
                        .build()) {
            FileKey key = Stores.newKey();
            S3BlobStore store = S3BlobStore.using(client, presigner, bucket.bucket());
            put(store, key);
            store.close();
            assertThat(client.headObject(
                                    request -> request.bucket(bucket.bucket()).key(key.value()))
                            .contentType())
                    .isEqualTo("application/pdf");
        }
    }

    @Test
    void endpointThatIsNoWebAddressIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3BlobStore.builder("resumes").endpoint(URI.create("localhost:9000")))
                .withMessageContaining("http");
    }

    private static void put(S3BlobStore store, FileKey key) {
        byte[] bytes = "%PDF-1.7".getBytes(UTF_8);
        store.put(key, new ByteArrayInputStream(bytes), bytes.length, "application/pdf");
    }
}
