package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.Seam;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does what it is told, one thing at a time. Another thread reads the commands, so that the end of the input is seen and
 * ends the process even in the middle of a document. Ready at once; what reads PDFs is loaded with the first command.
 */
final class Child {
    private static final Duration LONG = Duration.ofHours(1);

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Seam seam;
    private final Seam.Signal arrived;
    private final AtomicReference<Optional<Frame>> command = new AtomicReference<>(Optional.empty());

    Child(DataInputStream in, DataOutputStream out, Seam seam) {
        this.in = in;
        this.out = out;
        this.seam = seam;
        this.arrived = seam.signal();
    }

    void run() throws IOException {
        seam.start("commands", this::readCommands);
        new Frame(Frame.Kind.READY).writeTo(out);
        Optional<Work> work = Optional.empty();
        try {
            while (true) {
                arrived.await(LONG);
                Optional<Frame> next = command.getAndSet(Optional.empty());
                if (next.isPresent()) {
                    work = work.or(() -> Optional.of(new Work(seam)));
                    work.orElseThrow().answer(next.get()).writeTo(out);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readCommands() {
        try {
            for (Optional<Frame> next = Frame.readFrom(in); next.isPresent(); next = Frame.readFrom(in)) {
                command.set(next);
                arrived.give();
            }
        } catch (IOException | BrokenFrameException e) {
            // the parent is gone, or is not the one that this child was made for: either way there is no one to serve
            end(1);
        }
        end(0);
    }

    private static void end(int status) {
        PrivateFolder.delete(PrivateFolder.ofThisProcess());
        Runtime.getRuntime().halt(status);
    }
}
