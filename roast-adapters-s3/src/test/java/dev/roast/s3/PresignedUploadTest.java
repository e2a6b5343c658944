package dev.roast.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestServices;
import dev.roast.model.FileKey;
import dev.roast.port.Grant;
import dev.roast.port.GrantRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the owner of a grant can send, and what not: over HTTP, as a browser does. */
@ExtendWith(TestServices.class)
class PresignedUploadTest {
    private static final byte[] PDF = "%PDF-1.7 a resume".getBytes(UTF_8);
    private static final byte[] SAME_LENGTH = "%PDF-1.7 a novel!".getBytes(UTF_8);
    private static final String TYPE = "application/pdf";
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final TestBucket bucket;
    private final S3BlobStore store;
    private final FileKey key = Stores.newKey();

    PresignedUploadTest(TestBucket bucket) {
        this.bucket = bucket;
        this.store = Stores.of(bucket).build();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasAnnouncedIsTaken() throws Exception {
        Grant grant = grant(LIFETIME);

        assertThat(grant.method()).isEqualTo("PUT");
        assertThat(grant.headers().keySet())
                .map(String::toLowerCase)
                .containsExactlyInAnyOrder("content-type", "if-none-match", "x-amz-checksum-sha256");
        assertThat(Http.put(grant.url(), grant.headers(), PDF)).isEqualTo(200);
        assertThat(stored()).contains("%PDF-1.7 a resume");
    }

    @Test
    void anotherLengthIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);

        assertThat(Http.put(grant.url(), grant.headers(), "%PDF-1.7 a resume and more".getBytes(UTF_8)))
                .isBetween(400, 499);
        assertThat(Http.put(grant.url(), grant.headers(), "%PDF-1.7".getBytes(UTF_8)))
                .isBetween(400, 499);
        assertThat(stored()).isEmpty();
    }

    @Test
    void bodyWithoutALengthIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);

        assertThat(Http.putInChunks(grant.url(), grant.headers(), PDF)).isBetween(400, 499);
        assertThat(stored()).isEmpty();
    }

    @Test
    void anotherDigestIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);

        assertThat(Http.put(grant.url(), grant.headers(), SAME_LENGTH)).isBetween(400, 499);
        assertThat(Http.put(grant.url(), with(grant, "x-amz-checksum-sha256", base64(SAME_LENGTH)), SAME_LENGTH))
                .isBetween(400, 499);
        assertThat(Http.put(grant.url(), without(grant, "x-amz-checksum-sha256"), SAME_LENGTH))
                .isBetween(400, 499);
        assertThat(stored()).isEmpty();
    }

    @Test
    void anotherTypeIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);

        assertThat(Http.put(grant.url(), with(grant, "content-type", "text/html"), PDF))
                .isBetween(400, 499);
        assertThat(Http.put(grant.url(), without(grant, "content-type"), PDF)).isBetween(400, 499);
        assertThat(stored()).isEmpty();
    }

    @Test
    void grantThatHasEndedIsRefused() throws Exception {
        Grant grant = grant(Duration.ofSeconds(1));
        Instant end = Instant.now().plusSeconds(2);
        while (Instant.now().isBefore(end)) {
            // the server has no clock that could be moved
            Thread.sleep(50);
        }
        assertThat(Http.put(grant.url(), grant.headers(), PDF)).isEqualTo(403);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        Grant grant = grant(LIFETIME);
        assertThat(Http.put(grant.url(), grant.headers(), PDF)).isEqualTo(200);

        assertThat(Http.put(grant.url(), grant.headers(), PDF)).isEqualTo(412);
        Grant other = store.grant(request(key, SAME_LENGTH, LIFETIME)).orElseThrow();
        assertThat(Http.put(other.url(), other.headers(), SAME_LENGTH)).isEqualTo(412);
        assertThat(Http.put(other.url(), without(other, "if-none-match"), SAME_LENGTH))
                .isBetween(400, 499);
        assertThat(stored()).contains("%PDF-1.7 a resume");
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);
        FileKey other = Stores.newKey();
        URI moved = URI.create(grant.url().toString().replace(key.value(), other.value()));

        assertThat(Http.put(moved, grant.headers(), PDF)).isEqualTo(403);
        assertThat(store.stat(other)).isEmpty();
    }

    @Test
    void anotherMethodIsRefused() throws Exception {
        Grant grant = grant(LIFETIME);
        assertThat(Http.put(grant.url(), grant.headers(), PDF)).isEqualTo(200);

        for (String method : new String[] {"GET", "DELETE"}) {
            assertThat(Http.call(method, grant.url())).isBetween(400, 499);
        }
        assertThat(stored()).contains("%PDF-1.7 a resume");
    }

    @Test
    void grantIsSignedForTheAddressThatBrowsersReach() throws Exception {
        try (S3BlobStore behindAProxy = Stores.of(bucket)
                .publicEndpoint(URI.create("https://files.example.org"))
                .build()) {
            Grant grant = behindAProxy.grant(request(key, PDF, LIFETIME)).orElseThrow();
            assertThat(grant.url().toString())
                    .startsWith("https://files.example.org/" + bucket.bucket() + "/" + key + "?")
                    .contains("X-Amz-Expires=900")
                    .doesNotContain(bucket.secretKey());
            assertThat(grant.toString()).doesNotContain("X-Amz-Signature");
            URI direct = URI.create(grant.url()
                    .toString()
                    .replace("https://files.example.org", bucket.endpoint().toString()));
            assertThat(Http.put(direct, grant.headers(), PDF))
                    .as("signed for another host")
                    .isEqualTo(403);
        }
    }

    private Grant grant(Duration lifetime) throws NoSuchAlgorithmException {
        return store.grant(request(key, PDF, lifetime)).orElseThrow();
    }

    private static GrantRequest request(FileKey key, byte[] bytes, Duration lifetime) throws NoSuchAlgorithmException {
        return new GrantRequest(key, bytes.length, TYPE, HexFormat.of().formatHex(digest(bytes)), lifetime);
    }

    private static byte[] digest(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) throws NoSuchAlgorithmException {
        return Base64.getEncoder().encodeToString(digest(bytes));
    }

    private static Map<String, String> with(Grant grant, String name, String value) {
        Map<String, String> headers = without(grant, name);
        headers.put(name, value);
        return headers;
    }

    private static Map<String, String> without(Grant grant, String name) {
        Map<String, String> headers = new HashMap<>(grant.headers());
        headers.keySet().removeIf(name::equalsIgnoreCase);
        return headers;
    }

    private Optional<String> stored() {
        return store.open(key).map(stream -> {
            try (InputStream in = stream) {
                return new String(in.readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
