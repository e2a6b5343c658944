package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxAnnotator;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.Seam;
import dev.roast.port.Extraction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does what it is told, one thing at a time. Another thread reads the commands, so that the end of the input is seen and
 * ends the process even in the middle of a document.
 */
final class Child {
    private static final Duration LONG = Duration.ofHours(1);

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Seam seam;
    private final Seam.Signal arrived;
    private final AtomicReference<Optional<Frame>> command = new AtomicReference<>(Optional.empty());
    private final Records records = new Records();
    private final PdfBoxExtractor extractor;
    private final PdfBoxAnnotator annotator = new PdfBoxAnnotator();

    Child(DataInputStream in, DataOutputStream out, Seam seam) {
        this.in = in;
        this.out = out;
        this.seam = seam;
        this.arrived = seam.signal();
        this.extractor = new PdfBoxExtractor(seam);
    }

    void run() throws IOException {
        seam.start("commands", this::readCommands);
        new Frame(Frame.Kind.READY).writeTo(out);
        try {
            while (true) {
                arrived.await(LONG);
                Optional<Frame> next = command.getAndSet(Optional.empty());
                if (next.isPresent()) {
                    answer(next.get()).writeTo(out);
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

    private Frame answer(Frame frame) {
        return switch (frame.kind()) {
            case EXTRACT -> extract(frame);
            case ANNOTATE -> annotate(frame);
            case WARM_UP -> {
                new WarmUp(extractor, annotator, records).run();
                yield new Frame(Frame.Kind.WARM);
            }
            case READY, WARM, EXTRACTED, REFUSED, ANNOTATED, NOT_ANNOTATED ->
                throw new BrokenFrameException(frame.kind() + " is no command");
        };
    }

    private Frame extract(Frame frame) {
        int maxPages = records.read(frame.record(), Arguments.Extract.class).maxPages();
        Extraction extraction = extractor.extract(frame.bytes(), maxPages);
        if (extraction instanceof Extraction.Extracted extracted) {
            return new Frame(Frame.Kind.EXTRACTED, records.write(extracted.text()), new byte[0]);
        }
        Extraction.Refused refused = (Extraction.Refused) extraction;
        return new Frame(Frame.Kind.REFUSED, records.write(refused.failure()), new byte[0]);
    }

    private Frame annotate(Frame frame) {
        Arguments.Annotate arguments = records.read(frame.record(), Arguments.Annotate.class);
        return annotator
                .annotate(frame.bytes(), arguments.notes())
                .map(copy -> new Frame(Frame.Kind.ANNOTATED, new byte[0], copy))
                .orElseGet(() -> new Frame(Frame.Kind.NOT_ANNOTATED));
    }
}
