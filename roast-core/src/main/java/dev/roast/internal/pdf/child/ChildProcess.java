package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.Seam;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One child, as its parent sees it. Asked by one thread at a time; may be killed by any. */
final class ChildProcess {
    private static final long END_SECONDS = 2;
    private static final int BUFFER = 64 * 1024;

    private final Process process;
    private final Path folder;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ChildLimits limits;
    private final Seam seam;
    private volatile boolean ready;
    private int documents;

    private ChildProcess(Process process, Path folder, ChildLimits limits, Seam seam) {
        this.process = process;
        this.folder = folder;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.limits = limits;
        this.seam = seam;
    }

    static ChildProcess start(Launch launch, ChildLimits limits, Seam seam) throws IOException {
        Path folder = PrivateFolder.make();
        try {
            return new ChildProcess(launch.start(folder), folder, limits, seam);
        } catch (IOException e) {
            PrivateFolder.delete(folder);
            throw e;
        }
    }

    boolean isUsable() {
        return process.isAlive() && documents < limits.documents();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Asks for something and waits for the answer. The pipe is written and read by a thread of its own, so that the wait can
     * be ended at any time; it ends with the process.
     *
     * @param answer makes something of what comes back
     * @throws InterruptedException if the waiting thread is interrupted; the child is killed then
     */
    <T> Outcome<T> ask(Frame request, Function<Frame, Outcome<T>> answer) throws InterruptedException {
        documents++;
        Queue<Frame> reply = new ConcurrentLinkedQueue<>();
        Seam.Signal done = seam.signal();
        seam.start("roast-pdf", () -> {
            exchange(request).ifPresent(reply::add);
            done.give();
        });
        try {
            Optional<Outcome<T>> overrun = overrun(done);
            if (overrun.isPresent()) {
                kill();
                return overrun.get();
            }
        } catch (InterruptedException e) {
            kill();
            throw e;
        }
        return Optional.ofNullable(reply.poll())
                .map(frame -> understood(frame, answer))
                .orElseGet(this::ended);
    }

    /** Waits for the end, or returns what came first. */
    private <T> Optional<Outcome<T>> overrun(Seam.Signal done) throws InterruptedException {
        Patience patience = new Patience(limits, processorTime());
        while (!done.await(Patience.LOOK)) {
            Optional<Outcome<T>> overrun = patience.look(processorTime());
            if (overrun.isPresent()) {
                return overrun;
            }
        }
        return Optional.empty();
    }

    /** Where the platform does not tell, it is zero, as if the child stood still. */
    private Duration processorTime() {
        return ProcessorTime.of(process.toHandle());
    }

    private Optional<Frame> exchange(Frame request) {
        try {
            if (!ready) {
                if (Frame.readFrom(in).isEmpty()) {
                    return Optional.empty();
                }
                ready = true;
            }
            request.writeTo(out);
            return Frame.readFrom(in);
        } catch (IOException | BrokenFrameException e) {
            // that it is gone, and with which status, says more than the broken pipe does
            return Optional.empty();
        }
    }

    private static <T> Outcome<T> understood(Frame frame, Function<Frame, Outcome<T>> answer) {
        try {
            return answer.apply(frame);
        } catch (BrokenFrameException e) {
            // a child that answers nonsense is none that can be trusted any more: as if it had died
            return new Outcome.Died<>();
        }
    }

    private <T> Outcome<T> ended() {
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean full = !process.isAlive() && process.exitValue() == Launch.OUT_OF_MEMORY;
        kill();
        if (full) {
            return new Outcome.OutOfMemory<>();
        }
        return ready ? new Outcome.Died<>() : new Outcome.NeverStarted<>();
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
        PrivateFolder.delete(folder);
    }
}
