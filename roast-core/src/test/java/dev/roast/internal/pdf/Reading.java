package dev.roast.internal.pdf;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.time.Clock;
import java.util.List;

/** Reads PDFs for tests. */
final class Reading {
    private static final PdfBoxExtractor EXTRACTOR = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));

    private Reading() {}

    static Extraction of(byte[] pdf) {
        return EXTRACTOR.extract(pdf, 100);
    }

    static ResumeText text(byte[] pdf) {
        Extraction extraction = of(pdf);
        if (extraction instanceof Extraction.Extracted extracted) {
            return extracted.text();
        }
        throw new AssertionError("not read: " + extraction);
    }

    static List<String> lines(byte[] pdf) {
        return text(pdf).lines().stream().map(TextLine::text).toList();
    }

    static FailureCode refusal(byte[] pdf) {
        if (of(pdf) instanceof Extraction.Refused refused) {
            return refused.failure().code();
        }
        throw new AssertionError("not refused");
    }
}
