package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.testpdf.Corpora;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

/**
 * What the limits are set from: of 23 real resumes none has a page tree over one level deep, over 56 entries in it, any part
 * of it named again, or over 8 graphics states saved at once.
 */
class RealDocumentsTest {
    private static final FileLimits FILE = FileLimits.defaults();

    private final Set<COSDictionary> seen = new HashSet<>();
    private int entries;
    private int repeats;
    private int depth;
    private int saved;

    /** Looks at all pages' trees and all content, with PDFBox alone. */
    private void look(Path file) throws IOException {
        seen.clear();
        entries = 0;
        repeats = 0;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            walk(document.getDocumentCatalog().getPages().getCOSObject(), 1);
            for (PDPage page : document.getPages()) {
                draw(page, 0);
            }
        }
    }

    private void walk(COSDictionary node, int level) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return;
        }
        depth = Math.max(depth, level);
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                entries++;
                repeats += seen.add(kid) ? 0 : 1;
                walk(kid, level + 1);
            }
        }
    }

    private void draw(PDContentStream content, int before) throws IOException {
        int states = before + 1;
        COSBase last = COSName.A;
        for (Object token : new PDFStreamParser(content).parse()) {
            if (token instanceof COSBase operand) {
                last = operand;
            } else if (token instanceof Operator operator) {
                states += change(operator.getName());
                saved = Math.max(saved, states);
                if (operator.getName().equals("Do")
                        && last instanceof COSName name
                        && content.getResources().getXObject(name) instanceof PDFormXObject form) {
                    draw(form, states);
                }
            }
        }
    }

    private static int change(String operator) {
        return switch (operator) {
            case "q" -> 1;
            case "Q" -> -1;
            default -> 0;
        };
    }

    @Test
    void noRealResumeComesNearTheLimitsOfThePageTreeAndOfSavedStates() throws IOException {
        int mostEntries = 0;
        for (Path file : Corpora.pdfs("resumes")) {
            look(file);
            mostEntries = Math.max(mostEntries, entries);
            assertThat(repeats).as("%s names again", file.getFileName()).isZero();
        }
        assertThat(depth).isPositive().isLessThanOrEqualTo(FILE.treeDepth() / 10);
        assertThat(mostEntries).isPositive().isLessThanOrEqualTo(FILE.treeEntries() / 100);
        assertThat(saved)
                .isPositive()
                .isLessThanOrEqualTo(ReadingLimits.defaults().savedStates() / 10);
    }
}
