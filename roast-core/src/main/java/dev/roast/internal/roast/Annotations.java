package dev.roast.internal.roast;

import dev.roast.model.FileKey;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.RoastReport;
import dev.roast.port.AttemptRef;
import dev.roast.port.BlobStore;
import dev.roast.port.Box;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.PdfNote;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the findings on a copy of the PDF. It is extra: when it can't be made, the roast is done without it. */
final class Annotations {
    private static final Logger LOG = LoggerFactory.getLogger(Annotations.class);

    /** Long enough for any attempt to end; the ending adopts the file. */
    private static final Duration KEPT_UNUSED = Duration.ofHours(1);

    /**
     * A write may still be on its way when the roast is deleted and the sweeper has passed: the object is then deleted once
     * more. Longer than any attempt.
     */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(15);

    private static final int RANDOM_BYTES = 24;
    private static final int PREFIX = 4;

    private final BlobStore blobs;
    private final FileLedger ledger;
    private final PdfAnnotator annotator;
    private final SecureRandom random;

    Annotations(BlobStore blobs, FileLedger ledger, PdfAnnotator annotator, SecureRandom random) {
        this.blobs = blobs;
        this.ledger = ledger;
        this.annotator = annotator;
        this.random = random;
    }

    /** Returns where the copy is, or empty if there is none. */
    Optional<FileKey> annotate(AttemptRef attempt, Supplier<byte[]> pdf, RoastReport report, ResumeText text) {
        try {
            return annotator.annotate(pdf.get(), notes(report, text)).flatMap(copy -> keep(attempt, copy));
        } catch (RuntimeException e) {
            LOG.warn(
                    "roast {} is done without its annotated PDF",
                    attempt.roast().id(),
                    WithoutWords.of(e));
            return Optional.empty();
        }
    }

    private Optional<FileKey> keep(AttemptRef attempt, byte[] copy) {
        FileKey key = key(attempt);
        NewFile file = new NewFile(key, new NewFile.Content.Derived(attempt), KEPT_UNUSED, Optional.of(LONGEST_WRITE));
        if (!ledger.register(file)) {
            return Optional.empty();
        }
        blobs.put(key, new ByteArrayInputStream(copy), copy.length, "application/pdf");
        return Optional.of(key);
    }

    private FileKey key(AttemptRef attempt) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        return new FileKey(name.substring(0, PREFIX) + "/" + name.substring(PREFIX) + "-" + attempt.attempt() + ".pdf");
    }

    static List<PdfNote> notes(RoastReport report, ResumeText text) {
        QuoteFinder finder = new QuoteFinder(text.lines());
        return report.findings().stream().map(finding -> note(finding, finder)).toList();
    }

    private static PdfNote note(Finding finding, QuoteFinder finder) {
        Optional<QuoteFinder.Found> found = finding.quote().flatMap(quote -> find(quote, finder));
        int page = finding.quote().map(Quote::page).orElse(1);
        String title = finding.category().wireName().replace('-', ' ');
        String words = finding.roast() + "\n\nProblem: " + finding.problem() + "\n\nFix: " + finding.fix();
        return new PdfNote(
                page, found.map(place -> boxes(place, page)).orElse(List.of()), title, words, finding.severity());
    }

    private static Optional<QuoteFinder.Found> find(Quote quote, QuoteFinder finder) {
        return finder.find(quote.text(), quote.page(), quote.line());
    }

    private static List<Box> boxes(QuoteFinder.Found found, int page) {
        return found.lines().stream()
                .filter(line -> line.page() == page)
                .map(TextLine::box)
                .toList();
    }
}
