package dev.roast.internal.pdf;

import dev.roast.internal.text.LookAlikes;
import dev.roast.port.HiddenText;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Reads one open document, page by page. */
final class DocumentReader {
    /**
     * With fewer letters and digits than this a document has no text: it is a scan with page numbers or a date. A
     * resume of only a name and an e-mail address has more.
     */
    private static final int LEAST_CHARACTERS = 10;

    private final PDDocument document;
    private final Meter meter;
    private final InfoReader info = new InfoReader();
    private final UnshownTexts unshown = new UnshownTexts();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<HiddenText> hidden = new ArrayList<>();
    private final NoteTaker notes = new NoteTaker();
    private boolean brokeOff;

    DocumentReader(PDDocument document, Meter meter) {
        this.document = document;
        this.meter = meter;
    }

    void readPages() {
        PageReader reader = new PageReader(meter, new OptionalContent(document));
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            meter.checkTime();
            readPage(reader, i);
        }
        unshown.read(document);
        hidden.addAll(unshown.found());
    }

    /** A page that breaks off keeps what was read of it, as viewers do. */
    private void readPage(PageReader reader, int index) {
        try {
            PDPage page = document.getPage(index);
            reader.begin(page);
            info.readLinks(page, index + 1);
            unshown.read(page, index + 1);
            reader.processPage(page);
            layOver(reader, page);
        } catch (TooComplexException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            brokeOff = true;
        }
        PageContent content = reader.content();
        PageLayout layout = new PageLayout(index + 1, content);
        lines.addAll(asTheyLook(layout.lines(), index + 1));
        content.hidden().forEach(run -> hidden.add(new HiddenText(index + 1, run.text(), run.reason())));
        meter.checkTime();
        notes.add(layout, content);
    }

    /** A word of which some letters are of another alphabet is read as a person reads it. */
    private List<TextLine> asTheyLook(List<TextLine> read, int page) {
        LookAlikes.hidden(read.stream().map(TextLine::text).toList())
                .ifPresent(found -> hidden.add(new HiddenText(page, found.text(), found.reason())));
        return read.stream()
                .map(line -> line.withText(LookAlikes.unmixed(line.text())))
                .toList();
    }

    private void layOver(PageReader reader, PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            meter.operator();
            boolean icon = annotation instanceof PDAnnotationText
                    || annotation instanceof PDAnnotationPopup
                    || annotation instanceof PDAnnotationFileAttachment;
            boolean shown = !icon && !annotation.isHidden() && !annotation.isNoView();
            if (shown && annotation.getNormalAppearanceStream() != null) {
                reader.layOver(annotation);
            }
        }
    }

    boolean brokeOff() {
        return brokeOff;
    }

    boolean hasText() {
        long characters = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .limit(LEAST_CHARACTERS)
                .count();
        return characters == LEAST_CHARACTERS;
    }

    ResumeText text() {
        return new ResumeText(document.getNumberOfPages(), lines, hidden, info.info(document), notes.notes());
    }
}
