package dev.roast.example.web;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are held at once, so that no number of clients can fill the heap. */
final class UploadMemory {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    UploadMemory(long most) {
        this.most = most;
    }

    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
