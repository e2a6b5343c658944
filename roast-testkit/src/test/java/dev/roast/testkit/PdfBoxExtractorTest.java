package dev.roast.testkit;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.TextExtractor;
import java.time.Clock;

class PdfBoxExtractorTest extends TextExtractorContract {

    @Override
    protected TextExtractor textExtractor() {
        return new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
    }
}
