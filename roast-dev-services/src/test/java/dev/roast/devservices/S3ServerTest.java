package dev.roast.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ServerTest {
    private static final String BUCKET = "resumes";

    @TempDir
    private Path folder;

    @Test
    void keptObjectsAreThereAtTheNextStartUnderTheSameAddress() {
        URI endpoint;
        try (S3Server server = start()) {
            put(server, "kept");
            endpoint = server.endpoint();
        }
        long start = System.nanoTime();
        try (S3Server server = start()) {
            System.out.printf(
                    "S3 on a kept folder: ready after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(get(server)).isEqualTo("kept");
            assertThat(server.endpoint()).isEqualTo(endpoint);
        }
    }

    @Test
    void whatWasAnsweredIsThereAfterTheServerWasKilled() {
        try (S3Server server = start()) {
            put(server, "kept");
            server.kill();
            assertThatExceptionOfType(SdkException.class).isThrownBy(() -> get(server));
            server.restart();
            assertThat(get(server)).isEqualTo("kept");
        }
    }

    @Test
    void serverThatWasLeftBehindIsEndedAndItsObjectsAreThere() throws Exception {
        try (S3Server server = start()) {
            put(server, "kept");
        }
        Path pidFile = folder.resolve("s3.pid");
        Files.delete(pidFile);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        S3Process.class.getName(),
                        folder.resolve("s3.properties").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("left.log").toFile());
        builder.environment().put("CLASSPATH", S3Server.classPath());
        Process left = builder.start();
        try {
            assertThat(Patience.until(() -> Files.exists(pidFile), Duration.ofSeconds(20)))
                    .isTrue();
            try (S3Server server = start()) {
                assertThat(left.isAlive()).isFalse();
                assertThat(get(server)).isEqualTo("kept");
            }
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void otherKeysAreRefused() {
        try (S3Server server = start();
                S3Client stranger = client(server, "guessed")) {
            server.makeBucket(BUCKET);
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(() -> stranger.headBucket(request -> request.bucket(BUCKET)))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void pagesOfAnyOriginMaySendToIt() throws Exception {
        try (S3Server server = start()) {
            server.makeBucket(BUCKET);
            HttpResponse<Void> preflight = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.endpoint().resolve("/" + BUCKET + "/key"))
                                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                    .header("Origin", "http://localhost:8080")
                                    .header("Access-Control-Request-Method", "PUT")
                                    .header("Access-Control-Request-Headers", "content-type,if-none-match")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(preflight.statusCode()).isEqualTo(200);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                    .isPresent();
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValueSatisfying(methods -> assertThat(methods).contains("PUT"));
        }
    }

    @Test
    void secretIsInFilesOfTheirOwnerAndInNoText() throws IOException {
        try (S3Server server = start()) {
            assertThat(server.toString()).doesNotContain(server.secretKey());
            for (String file : List.of("password", "s3.properties")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThat(ProcessHandle.of(server.pid().orElseThrow())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElseThrow())
                    .doesNotContain(server.secretKey());
        }
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNoBuckets() {
        try (S3Server server = start()) {
            assertThatIllegalArgumentException().isThrownBy(() -> server.makeBucket("../elsewhere"));
        }
    }

    private S3Server start() {
        return S3Server.start(ServerOptions.keptIn(folder));
    }

    private static void put(S3Server server, String text) {
        server.makeBucket(BUCKET);
        try (S3Client client = client(server, server.secretKey())) {
            client.putObject(request -> request.bucket(BUCKET).key("a/b.pdf"), RequestBody.fromString(text));
        }
    }

    private static String get(S3Server server) {
        try (S3Client client = client(server, server.secretKey())) {
            return client.getObjectAsBytes(request -> request.bucket(BUCKET).key("a/b.pdf"))
                    .asUtf8String();
        }
    }

    private static S3Client client(S3Server server, String secretKey) {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(server.accessKey(), secretKey)))
                .httpClient(Apache5HttpClient.create())
                .build();
    }
}
