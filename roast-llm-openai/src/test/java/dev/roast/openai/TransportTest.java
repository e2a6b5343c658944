package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a request travels. */
class TransportTest {
    private static final String PASSWORD = "changeit";

    @Test
    void aServerWhoseCertificateNobodyVouchesForIsNotAsked(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        try {
            Reply reply = OpenAiLanguageModel.builder()
                    .baseUrl(URI.create(
                            "https://localhost:" + server.getAddress().getPort() + "/v1"))
                    .allowLoopback()
                    .apiKey("sk-hush")
                    .model("gpt-test")
                    .build()
                    .generate(Fixture.prompt());

            assertThat(reply).isEqualTo(Reply.Declined.because(Reason.UNAVAILABLE));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theOrganisationAndTheProjectThatPayAreNamedInHeaders() {
        try (FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT))) {
            Fixture.model(server)
                    .organisation("org-1")
                    .project("proj-2")
                    .build()
                    .generate(Fixture.prompt());

            assertThat(server.asked().get(0).head())
                    .containsIgnoringCase("openai-organization: org-1")
                    .containsIgnoringCase("openai-project: proj-2");
        }
    }

    /** Its head and most of its body are there, or on their way. */
    @Test
    void anInterruptHangsUpOnAnAnswerThatHasBegun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        FaultServer.Fault drip = (asked, out) -> {
            Answers.cutBody(Answers.REPORT).answer(asked, out);
            begun.countDown();
            Answers.silence().answer(asked, out);
        };
        try (FaultServer server = FaultServer.of(drip)) {
            List<Reply> replies = new CopyOnWriteArrayList<>();
            Thread caller = new Thread(
                    () -> replies.add(Fixture.model(server).build().generate(Fixture.prompt(), count -> {})));
            caller.start();
            begun.await();
            caller.interrupt();

            assertThat(server.awaitHungUp()).isTrue();
            caller.join(Duration.ofSeconds(5).toMillis());
            assertThat(replies).containsExactly(Reply.Declined.because(Reason.UNAVAILABLE));
        }
    }

    private static SSLContext selfSigned(Path keys) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
