package org.example.ollama;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model that Ollama runs, by Ollama's own interface ({@code POST /api/chat}). Safe for use by many threads.
 *
 * <p>What an adapter owes its port is in the Javadoc of {@link LanguageModel}; what is particular here: nothing that was
 * sent or received is in an exception or a log, and no expected failure is thrown.
 */
public final class OllamaModel implements LanguageModel {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final URI chat;
    private final String model;

    /**
     * Makes one; asks nobody yet.
     *
     * @param server such as {@code http://127.0.0.1:11434}
     * @param model such as {@code qwen3:8b}; it has been pulled
     */
    public OllamaModel(URI server, String model) {
        this.chat = server.resolve("/api/chat");
        this.model = model;
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public Reply generate(Prompt prompt) {
        HttpRequest request = HttpRequest.newBuilder(chat)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(prompt)))
                .build();
        try {
            return reply(http.send(request, BodyHandlers.ofString()));
        } catch (HttpTimeoutException e) {
            return Reply.Declined.because(Reason.TIMED_OUT);
        } catch (IOException e) {
            return Reply.Declined.because(Reason.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.Declined.because(Reason.UNAVAILABLE);
        }
    }

    /** Instructions and document are messages of their own, so that the one is not taken for the other. */
    private String body(Prompt prompt) {
        ObjectNode body = json.createObjectNode();
        body.put("model", model).put("stream", false).put("format", "json");
        body.putArray("messages")
                .add(message("system", prompt.system()))
                .add(message("user", prompt.document()));
        return body.toString();
    }

    private ObjectNode message(String role, String content) {
        return json.createObjectNode().put("role", role).put("content", content);
    }

    private Reply reply(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == NOT_FOUND) {
            return Reply.Declined.because(Reason.UNKNOWN_MODEL);
        } else if (status == TOO_MANY) {
            return Reply.Declined.because(Reason.RATE_LIMITED);
        } else if (status != 200) {
            return Reply.Declined.because(Reason.UNAVAILABLE);
        }
        return answer(response.body());
    }

    private Reply answer(String body) {
        try {
            JsonNode answer = json.readTree(body);
            if (answer.path("done_reason").asString("").equals("length")) {
                return Reply.Declined.because(Reason.TRUNCATED);
            }
            String content = answer.path("message").path("content").asString("").strip();
            return content.startsWith("{") && content.endsWith("}")
                    ? new Reply.Answer(
                            content,
                            answer.path("prompt_eval_count").asLong(0),
                            answer.path("eval_count").asLong(0))
                    : Reply.Declined.because(Reason.INVALID);
        } catch (JacksonException e) {
            return Reply.Declined.because(Reason.INVALID);
        }
    }
}
