package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.model.Failure;
import dev.roast.port.Extraction;
import dev.roast.port.ResumeText;
import dev.roast.port.TextExtractor;

/** Reads PDFs in a child process. Thread-safe. */
final class ChildProcessExtractor implements TextExtractor {
    private final PdfChildren children;
    private final Records records = new Records();

    ChildProcessExtractor(PdfChildren children) {
        this.children = children;
    }

    @Override
    public Extraction extract(byte[] pdf, int maxPages) {
        byte[] arguments = records.write(new Arguments.Extract(maxPages));
        return Refusals.of(children.ask(new Frame(Frame.Kind.EXTRACT, arguments, pdf), this::answer));
    }

    private Outcome<Extraction> answer(Frame frame) {
        return switch (frame.kind()) {
            case EXTRACTED ->
                new Outcome.Answered<>(new Extraction.Extracted(records.read(frame.record(), ResumeText.class)), true);
            case REFUSED -> refused(records.read(frame.record(), Failure.class));
            case OVERFLOWED -> new Outcome.Answered<>(Refusals.tooComplex(PdfBoxExtractor.NESTED), false);
            case READY, WARM_UP, WARM, EXTRACT, ANNOTATE, ANNOTATED, NOT_ANNOTATED ->
                throw new BrokenFrameException(frame.kind() + " is no answer to a request for text");
        };
    }

    private static Outcome<Extraction> refused(Failure failure) {
        if (!failure.code().refusesDocument()) {
            throw new BrokenFrameException(failure.code() + " refuses no document");
        }
        return new Outcome.Answered<>(new Extraction.Refused(failure), true);
    }
}
