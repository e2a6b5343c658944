package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.RoastException;
import dev.roast.port.Extraction;
import dev.roast.testpdf.RawPdf;
import java.time.Clock;

/** A host of its own: opens one PDF in a child process and says how that went. */
final class ChildHost {
    static final String READ = "read in a child";

    private ChildHost() {}

    public static void main(String[] arguments) {
        byte[] pdf = RawPdf.page("", "BT /F 12 Tf 50 700 Td (Ada Lovelace, programmer) Tj ET")
                .bytes();
        try (PdfChildren children = new PdfChildren(new SystemSeam(Clock.systemUTC()))) {
            children.start();
            Extraction extraction = children.extractor().extract(pdf, 1);
            System.out.println(extraction instanceof Extraction.Extracted ? READ : extraction.toString());
        } catch (RoastException e) {
            System.out.println(e.getMessage());
        }
    }
}
