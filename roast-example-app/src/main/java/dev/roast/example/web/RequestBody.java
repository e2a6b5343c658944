package dev.roast.example.web;

import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * The body of one request, read as it comes and without holding a thread. First it may be kept, up to a limit and within a
 * time; what is left of it when an answer is already there is read and thrown away for a while, since a connection that is
 * closed with unread bytes takes the answer with it.
 */
final class RequestBody implements ReadListener {
    private static final String ATTRIBUTE = RequestBody.class.getName();
    private static final int BUFFER = 1 << 14;

    private final HttpServletRequest request;
    private final long declared;
    private final boolean expected;
    private final Alarms alarms;
    private final UploadMemory memory;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private byte[] buffer = {};
    private long limit;
    private long held;

    private RequestBody(Context ctx, Alarms alarms, UploadMemory memory) {
        this.request = ctx.req();
        this.declared = request.getContentLengthLong();
        this.expected = declared > 0 || ctx.header("Transfer-Encoding") != null;
        this.alarms = alarms;
        this.memory = memory;
        if (!expected) {
            end.complete(null);
        }
    }

    static RequestBody of(Context ctx, Alarms alarms, UploadMemory memory) {
        RequestBody known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        RequestBody body = new RequestBody(ctx, alarms, memory);
        ctx.attribute(ATTRIBUTE, body);
        return body;
    }

    /** Reads it all. Fails with 413 as soon as it is known to be too long, and with 408 when the time is up. */
    CompletableFuture<byte[]> read(long most, Duration atMost) {
        if (declared > most) {
            return CompletableFuture.failedFuture(Problem.tooLarge(most).thrown());
        }
        if (!expected) {
            return CompletableFuture.completedFuture(new byte[0]);
        }
        this.limit = most;
        Future<?> alarm = alarms.in(
                atMost, () -> whole.completeExceptionally(Problem.timeout().thrown()));
        listen();
        return whole.whenComplete((bytes, thrown) -> alarm.cancel(false));
    }

    /** Reads what is left and throws it away. Completed at its end, or when the time is up. */
    CompletableFuture<Void> discardRest(Duration atMost) {
        if (end.isDone()) {
            return end;
        }
        Future<?> alarm = alarms.in(atMost, () -> end.complete(null));
        listen();
        return end.whenComplete((nothing, thrown) -> alarm.cancel(false));
    }

    /** Gives back the memory that the body took. Nothing is kept from here on. */
    synchronized void forget() {
        whole.cancel(false);
        memory.giveBack(held);
        held = 0;
        // not reset(), which keeps its array, and the request may linger
        kept = new ByteArrayOutputStream(0);
    }

    private void listen() {
        if (buffer.length > 0) {
            return;
        }
        buffer = new byte[BUFFER];
        try {
            // not opened earlier, since that asks a client that waits for "100 Continue" to send
            request.getInputStream().setReadListener(this);
        } catch (IOException e) {
            onError(e);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream input = request.getInputStream();
        while (!end.isDone() && input.isReady() && !input.isFinished()) {
            int count = input.read(buffer);
            if (count > 0) {
                keep(count);
            }
        }
    }

    private synchronized void keep(int count) {
        if (whole.isDone()) {
            return;
        }
        if (kept.size() + count > limit) {
            whole.completeExceptionally(Problem.tooLarge(limit).thrown());
        } else if (!memory.take(count)) {
            whole.completeExceptionally(Problem.noCapacity().thrown());
        } else {
            held += count;
            kept.write(buffer, 0, count);
        }
    }

    @Override
    public void onAllDataRead() {
        end.complete(null);
        whole.complete(bytes());
    }

    private synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    @Override
    public void onError(Throwable thrown) {
        end.complete(null);
        whole.completeExceptionally(
                thrown instanceof TimeoutException || thrown.getCause() instanceof TimeoutException
                        ? Problem.timeout().thrown(thrown)
                        : Problem.badRequest("incomplete-body", "The body broke off; send it again.")
                                .thrown(thrown));
    }
}
