package dev.roast.example.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Sends answers as fast as the client takes them, without holding a thread meanwhile: slow readers do no harm. */
final class Sending {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Bodies bodies;

    Sending(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Comes after every handler. */
    void send(Context ctx) {
        if (!ctx.res().isCommitted()) {
            ctx.future(() ->
                    sent(ctx).thenRun(() -> ctx.result(nothing())).thenCompose(nothing -> bodies.discardRest(ctx)));
        }
        bodies.forget(ctx);
    }

    private static CompletableFuture<Void> sent(Context ctx) {
        InputStream content = Optional.ofNullable(ctx.resultInputStream()).orElseGet(Sending::nothing);
        if (content instanceof ByteArrayInputStream bytes && !WITHOUT_BODY.contains(ctx.statusCode())) {
            ctx.res().setContentLength(bytes.available());
        }
        try {
            ServletOutputStream output = ctx.res().getOutputStream();
            Transfer transfer = new Transfer(content, output);
            output.setWriteListener(transfer);
            return transfer.done();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
