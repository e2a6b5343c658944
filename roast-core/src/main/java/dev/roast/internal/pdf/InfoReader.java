package dev.roast.internal.pdf;

import dev.roast.port.DocumentInfo;
import dev.roast.port.DocumentInfo.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Reads what a document says of itself and where it points. What is broken there counts as not there. */
final class InfoReader {
    /** Enough for any resume, and a bound for what is none. */
    private static final int MOST_LINKS = 1_000;

    private final List<Link> links = new ArrayList<>();

    DocumentInfo info(PDDocument document) {
        PDDocumentInformation info = document.getDocumentInformation();
        return new DocumentInfo(
                text(info::getTitle), text(info::getAuthor), text(info::getCreator), text(info::getProducer), links);
    }

    private static String text(Supplier<String> entry) {
        try {
            String text = entry.get();
            return text == null
                    ? ""
                    : GlyphText.clean(text).replaceAll("\\s+", " ").strip();
        } catch (RuntimeException e) {
            return "";
        }
    }

    void readLinks(PDPage page, int number) {
        try {
            PageFrame frame = PageFrame.of(page);
            for (var annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
                add((PDAnnotationLink) annotation, frame, number);
            }
        } catch (IOException | RuntimeException e) {
            return;
        }
    }

    private void add(PDAnnotationLink link, PageFrame frame, int page) throws IOException {
        PDRectangle place = link.getRectangle();
        if (links.size() < MOST_LINKS
                && place != null
                && link.getAction() instanceof PDActionURI action
                && action.getURI() != null) {
            links.add(new Link(page, frame.seen(place), action.getURI().strip()));
        }
    }
}
