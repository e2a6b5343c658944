package dev.roast.testkit;

import dev.roast.internal.pdf.child.PdfChildren;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.TextExtractor;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;

class ChildProcessExtractorTest extends TextExtractorContract {
    private static final PdfChildren CHILDREN = new PdfChildren(new SystemSeam(Clock.systemUTC()));

    @AfterAll
    static void close() {
        CHILDREN.close();
    }

    @Override
    protected TextExtractor textExtractor() {
        return CHILDREN.extractor();
    }
}
