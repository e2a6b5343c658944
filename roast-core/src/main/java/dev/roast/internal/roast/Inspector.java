package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.internal.text.LookAlikes;
import dev.roast.internal.text.UnseenText;
import dev.roast.model.Heat;
import dev.roast.model.Inspection;
import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.Extraction;
import dev.roast.port.HiddenText;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import dev.roast.port.TextExtractor;
import dev.roast.port.TextLine;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes a document along the line as far as the prompt, and shows what comes of it. Stores and sends nothing. */
public final class Inspector {
    private static final double LINE_HEIGHT = 12;

    private final TextExtractor extractor;
    private final Seam seam;
    private final Redactor redactor = new Redactor();
    private final InjectionScreen screen = new InjectionScreen();
    private final Composer composer;

    /**
     * Makes one.
     *
     * @param extractor reads PDFs
     * @param seam tells the time
     * @param random for the prompt's boundary
     */
    public Inspector(TextExtractor extractor, Seam seam, SecureRandom random) {
        this.extractor = extractor;
        this.seam = seam;
        this.composer = new Composer(random);
    }

    /** Shows what the pipeline sees of a PDF. */
    public Inspection inspect(byte[] pdf, int maxPages) {
        Extraction extraction = extractor.extract(pdf, maxPages);
        if (extraction instanceof Extraction.Extracted extracted) {
            return inspect(extracted.text());
        }
        return new Inspection.Refused(((Extraction.Refused) extraction).failure());
    }

    /** Shows what the pipeline would see of a resume that has just this text, on one page. */
    public Inspection inspectText(String text) {
        return inspect(onOnePage(text));
    }

    /** A resume that has just this text, on one page. */
    static ResumeText onOnePage(String text) {
        UnseenText unseen = new UnseenText();
        List<String> read = text.lines()
                .map(line -> unseen.read(line.replace('\t', ' ')).strip())
                .toList();
        List<String> lines = read.stream().map(LookAlikes::unmixed).toList();
        List<TextLine> numbered = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isEmpty())
                .mapToObj(i -> new TextLine(
                        1, i + 1, new Box(0, i * LINE_HEIGHT, 0, LINE_HEIGHT), lines.get(i), LINE_HEIGHT, false))
                .toList();
        DocumentInfo info = new DocumentInfo("", "", "", "", List.of());
        return new ResumeText(1, numbered, hidden(unseen, read), info, LayoutNotes.plain());
    }

    private static List<HiddenText> hidden(UnseenText unseen, List<String> lines) {
        return Stream.concat(unseen.found().stream(), LookAlikes.hidden(lines).stream())
                .map(found -> new HiddenText(1, found.text(), found.reason()))
                .toList();
    }

    private Inspection inspect(ResumeText text) {
        RedactedText redacted = redactor.redact(text);
        ScreenedText screened = screen.screen(redacted);
        LocalDate today = LocalDate.ofInstant(seam.now(), ZoneOffset.UTC);
        return new Inspection.Seen(
                pages(text),
                text.hidden().stream()
                        .map(hidden -> new Inspection.Hidden(hidden.page(), hidden.text(), hidden.reason()))
                        .toList(),
                redacted.redactions().stream().map(Inspector::shown).toList(),
                screened.found().stream()
                        .map(found -> new Inspection.Injection(
                                found.page().orElse(0),
                                found.instruction().rule(),
                                redacted.restore(found.instruction().text())))
                        .toList(),
                composer.compose(screened, Heat.MEDIUM, today).render());
    }

    private static Inspection.Redacted shown(Redaction one) {
        return new Inspection.Redacted(one.kind().wireName(), one.value(), one.placeholder());
    }

    private static List<Inspection.PageText> pages(ResumeText text) {
        List<Inspection.PageText> pages = new ArrayList<>();
        for (int page = 1; page <= text.pages(); page++) {
            int number = page;
            List<String> lines = text.lines().stream()
                    .filter(line -> line.page() == number)
                    .map(TextLine::text)
                    .toList();
            pages.add(new Inspection.PageText(number, lines));
        }
        return pages;
    }
}
