package dev.roast.example.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Moves a stream to a client, piece by piece, whenever the client can take one. */
final class Transfer implements WriteListener {
    private static final int PIECE = 1 << 14;

    private final InputStream content;
    private final ServletOutputStream output;
    private final byte[] piece = new byte[PIECE];
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean flushed;

    Transfer(InputStream content, ServletOutputStream output) {
        this.content = content;
        this.output = output;
    }

    /** Completed when all has left this process. */
    CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!done.isDone() && output.isReady()) {
            if (flushed) {
                content.close();
                done.complete(null);
            } else {
                next();
            }
        }
    }

    private void next() throws IOException {
        int count = content.read(piece);
        if (count < 0) {
            flushed = true;
            output.flush();
        } else {
            output.write(piece, 0, count);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        try {
            content.close();
        } catch (IOException e) {
            thrown.addSuppressed(e);
        }
        done.completeExceptionally(thrown);
    }
}
