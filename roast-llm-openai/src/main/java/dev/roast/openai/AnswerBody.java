package dev.roast.openai;

import dev.roast.openai.StreamingLanguageModel.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes an answer in, whole or as a stream, up to a bound: what is longer is none. Gives JSON; text
 * that is none is a JSON string.
 */
final class AnswerBody implements BodySubscriber<JsonNode> {
    private static final int LONGEST_TEXT = 4_000;

    private final CompletableFuture<JsonNode> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Optional<StreamedAnswer> stream;
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private long left;

    private AnswerBody(long mostBytes, Optional<StreamedAnswer> stream) {
        this.left = mostBytes;
        this.stream = stream;
    }

    /** Takes an answer in; completes {@code begun} when its head is there. */
    static BodyHandler<JsonNode> upTo(
            long mostBytes, Optional<Progress> progress, CompletableFuture<ResponseInfo> begun) {
        return head -> {
            begun.complete(head);
            return new AnswerBody(
                    mostBytes, progress.filter(some -> streams(head)).map(StreamedAnswer::new));
        };
    }

    private static boolean streams(ResponseInfo head) {
        return head.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = Optional.of(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::take);
        if (left < 0) {
            subscription.ifPresent(Flow.Subscription::cancel);
            body.completeExceptionally(new IOException("the answer is longer than allowed"));
        } else {
            subscription.ifPresent(some -> some.request(1));
        }
    }

    private void take(ByteBuffer buffer) {
        left -= buffer.remaining();
        if (left < 0) {
            return;
        }
        if (stream.isPresent()) {
            if (stream.get().read(buffer) && !body.isDone()) {
                body.complete(stream.get().end());
            }
        } else {
            byte[] some = new byte[buffer.remaining()];
            buffer.get(some);
            bytes.writeBytes(some);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        if (!body.isDone()) {
            body.complete(stream.map(StreamedAnswer::end).orElseGet(this::whole));
        }
    }

    private JsonNode whole() {
        try {
            JsonNode node = Json.read(bytes.toByteArray());
            return node.isObject() ? node : text();
        } catch (JacksonException e) {
            return text();
        }
    }

    private JsonNode text() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return StringNode.valueOf(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    @Override
    public CompletionStage<JsonNode> getBody() {
        return body;
    }
}
