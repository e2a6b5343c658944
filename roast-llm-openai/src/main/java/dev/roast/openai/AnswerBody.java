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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes one answer in, whole or as a stream, up to a bound: what is longer is none. Gives JSON; text that is none is a JSON
 * string. The response is there with its head; whoever wants the rest waits for it here.
 */
final class AnswerBody implements BodyHandler<AnswerBody>, BodySubscriber<AnswerBody> {
    private static final int LONGEST_TEXT = 4_000;

    private final CompletableFuture<JsonNode> body = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Optional<Progress> progress;
    private volatile Optional<ResponseInfo> head = Optional.empty();
    private Optional<StreamedAnswer> stream = Optional.empty();
    private long left;

    /**
     * Makes one for one call.
     *
     * @param mostBytes what is longer is none
     * @param progress told while it is read, if the server streams
     */
    AnswerBody(long mostBytes, Optional<Progress> progress) {
        this.left = mostBytes;
        this.progress = progress;
    }

    /** Returns how the answer begins, if it has begun. */
    Optional<ResponseInfo> head() {
        return head;
    }

    /**
     * Waits for the end of the answer.
     *
     * @throws TimeoutException if it has not come in time
     * @throws ExecutionException if the answer broke off or is too long
     */
    JsonNode await(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
        return body.get(nanos, TimeUnit.NANOSECONDS);
    }

    /** Takes no more in; an answer that is not all there is hung up, also one that begins later. */
    void stop() {
        if (!body.isDone()) {
            var unused = subscription.thenAccept(Flow.Subscription::cancel);
        }
    }

    @Override
    public BodySubscriber<AnswerBody> apply(ResponseInfo begun) {
        stream = progress.filter(some -> streams(begun)).map(StreamedAnswer::new);
        head = Optional.of(begun);
        return this;
    }

    private static boolean streams(ResponseInfo begun) {
        return begun.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::take);
        if (left < 0) {
            subscription.join().cancel();
            body.completeExceptionally(new IOException("the answer is longer than allowed"));
        } else {
            subscription.join().request(1);
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
    public CompletionStage<AnswerBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }
}
