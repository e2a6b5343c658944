package dev.roast.testkit;

import dev.roast.internal.pdf.PdfBoxAnnotator;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.PdfAnnotator;
import dev.roast.port.TextExtractor;
import java.time.Clock;

class PdfBoxAnnotatorTest extends PdfAnnotatorContract {

    @Override
    protected PdfAnnotator pdfAnnotator() {
        return new PdfBoxAnnotator();
    }

    @Override
    protected TextExtractor textExtractor() {
        return new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
    }
}
