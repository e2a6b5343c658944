package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxAnnotator;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.Seam;
import dev.roast.port.Extraction;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** What a child does with a command. Made at the first one, as it loads all that reads PDFs. */
final class Work {
    private final Records records = new Records();
    private final PdfBoxExtractor extractor;
    private final PdfBoxAnnotator annotator = new PdfBoxAnnotator();

    Work(Seam seam) {
        FontMappers.set(new BuiltInFont());
        this.extractor = new PdfBoxExtractor(seam);
    }

    Frame answer(Frame frame) {
        return switch (frame.kind()) {
            case EXTRACT -> extract(frame);
            case ANNOTATE -> annotate(frame);
            case WARM_UP -> {
                new WarmUp(extractor, annotator, records).run();
                yield new Frame(Frame.Kind.WARM);
            }
            case READY, WARM, EXTRACTED, REFUSED, OVERFLOWED, ANNOTATED, NOT_ANNOTATED ->
                throw new BrokenFrameException(frame.kind() + " is no command");
        };
    }

    private Frame extract(Frame frame) {
        int maxPages = records.read(frame.record(), Arguments.Extract.class).maxPages();
        try {
            return answer(extractor.extractOrOverflow(frame.bytes(), maxPages));
        } catch (StackOverflowError e) {
            return new Frame(Frame.Kind.OVERFLOWED);
        }
    }

    private Frame answer(Extraction extraction) {
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
