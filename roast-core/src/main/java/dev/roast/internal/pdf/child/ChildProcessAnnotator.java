package dev.roast.internal.pdf.child;

import dev.roast.port.PdfAnnotator;
import dev.roast.port.PdfNote;
import java.util.List;
import java.util.Optional;

/** Annotates PDFs in a child process. What a child does not survive can't be annotated. Thread-safe. */
final class ChildProcessAnnotator implements PdfAnnotator {
    private final PdfChildren children;
    private final Records records = new Records();

    ChildProcessAnnotator(PdfChildren children) {
        this.children = children;
    }

    @Override
    public Optional<byte[]> annotate(byte[] pdf, List<PdfNote> notes) {
        byte[] arguments = records.write(new Arguments.Annotate(notes));
        Outcome<Optional<byte[]>> outcome =
                children.ask(new Frame(Frame.Kind.ANNOTATE, arguments, pdf), ChildProcessAnnotator::answer);
        return outcome instanceof Outcome.Answered<Optional<byte[]>> answered ? answered.answer() : Optional.empty();
    }

    private static Outcome<Optional<byte[]>> answer(Frame frame) {
        return switch (frame.kind()) {
            case ANNOTATED -> new Outcome.Answered<>(Optional.of(frame.bytes()), true);
            case NOT_ANNOTATED -> new Outcome.Answered<>(Optional.empty(), false); // perhaps its stack overflowed
            case READY, WARM_UP, WARM, EXTRACT, EXTRACTED, REFUSED, OVERFLOWED, ANNOTATE ->
                throw new BrokenFrameException(frame.kind() + " is no answer to a request for notes");
        };
    }
}
