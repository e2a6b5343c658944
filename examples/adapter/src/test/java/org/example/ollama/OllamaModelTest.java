package org.example.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.roast.port.LanguageModel;
import dev.roast.port.Reply;
import dev.roast.testkit.LanguageModelContract;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The port's contract, and what only this adapter can get wrong. */
class OllamaModelTest extends LanguageModelContract {
    private static final String REPORT = "{\\\"headline\\\": \\\"Hm.\\\", \\\"findings\\\": []}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"message\": {\"role\": \"assistant\", \"content\": \"" + REPORT
            + "\"}, \"done_reason\": \"stop\", \"prompt_eval_count\": 900, \"eval_count\": 40}";

    OllamaModelTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/chat", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    protected LanguageModel languageModel() {
        return new OllamaModel(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "small");
    }

    @Override
    protected Optional<LanguageModel> unreachable() {
        return Optional.of(new OllamaModel(URI.create("http://127.0.0.1:1"), "small"));
    }

    @Test
    void countsTokensAsTheServerDoes() {
        assertThat(languageModel().generate(prompt())).isInstanceOfSatisfying(Reply.Answer.class, reply -> {
            assertThat(reply.inputTokens()).isEqualTo(900);
            assertThat(reply.outputTokens()).isEqualTo(40);
        });
    }

    @Test
    void aModelThatWasNotPulledIsUnknown() {
        status = 404;

        assertThat(languageModel().generate(prompt())).isEqualTo(Reply.Declined.because(Reply.Reason.UNKNOWN_MODEL));
    }

    @Test
    void anAnswerThatWasCutOffIsNotPassedOn() {
        answer = "{\"message\": {\"content\": \"{\\\"headline\\\": \"}, \"done_reason\": \"length\"}";

        assertThat(languageModel().generate(prompt())).isEqualTo(Reply.Declined.because(Reply.Reason.TRUNCATED));
    }

    @Test
    void whatIsNoJsonIsInvalid() {
        answer = "<html>";

        assertThat(languageModel().generate(prompt())).isEqualTo(Reply.Declined.because(Reply.Reason.INVALID));
    }
}
