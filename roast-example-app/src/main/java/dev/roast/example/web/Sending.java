package dev.roast.example.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.util.Callback;

/** Sends answers as fast as the client takes them, without holding a thread meanwhile: slow readers do no harm. */
final class Sending {
    private final Bodies bodies;

    Sending(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Comes after every handler. */
    void send(Context ctx) {
        if (!ctx.res().isCommitted()) {
            ctx.future(() -> sent(ctx)
                    .thenRun(() -> ctx.result(InputStream.nullInputStream()))
                    .thenCompose(nothing -> bodies.discardRest(ctx)));
        }
        bodies.forget(ctx);
    }

    private static CompletableFuture<Void> sent(Context ctx) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Callback callback = Callback.from(() -> sent.complete(null), sent::completeExceptionally);
        InputStream content = Optional.ofNullable(ctx.resultInputStream()).orElseGet(InputStream::nullInputStream);
        try {
            ServletOutputStream output = ctx.res().getOutputStream();
            if (!(output instanceof HttpOutput jetty)) {
                throw new IllegalStateException("this is made for Jetty, not for " + output.getClass());
            }
            if (content instanceof ByteArrayInputStream bytes) {
                // sent as one piece, so that it has a Content-Length
                jetty.sendContent(ByteBuffer.wrap(bytes.readAllBytes()), callback);
            } else {
                jetty.sendContent(content, callback);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent;
    }
}
