package dev.roast.testpdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Makes a PDF for a test by placing each piece: text, glyphs that say anything in Unicode, dots, bars and rules. Places
 * are in points from the top left corner of A4, before the page is cropped or turned; y is the baseline. The same calls
 * always give the same bytes. Not thread-safe.
 */
public final class DrawnPdf {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PAPER);
    private StringBuilder content = new StringBuilder();
    private int fonts;

    private DrawnPdf() {
        document.setDocumentId(1L);
        begin();
    }

    /** Returns a builder with one empty page. */
    public static DrawnPdf create() {
        return new DrawnPdf();
    }

    private void begin() {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("R"), new PDType1Font(FontName.HELVETICA));
        resources.put(COSName.getPDFName("B"), new PDType1Font(FontName.HELVETICA_BOLD));
        resources.put(COSName.getPDFName("Z"), new PDType1Font(FontName.ZAPF_DINGBATS));
        page.setResources(resources);
        document.addPage(page);
    }

    /** Turns the page clockwise when it is shown. */
    public DrawnPdf rotation(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    /** Shows only a part of the page. */
    public DrawnPdf crop(double x, double y, double width, double height) {
        page.setCropBox(
                new PDRectangle((float) x, (float) (PAPER.getHeight() - y - height), (float) width, (float) height));
        return this;
    }

    /** Adds text in Helvetica. */
    public DrawnPdf text(String text, double x, double y, double size) {
        return show("R", text, x, y, size, "");
    }

    /** Adds text in Helvetica, bold. */
    public DrawnPdf bold(String text, double x, double y, double size) {
        return show("B", text, x, y, size, "");
    }

    /** Adds a mark of Zapf Dingbats, by its code. */
    public DrawnPdf dingbat(char code, double x, double y, double size) {
        return show("Z", String.valueOf(code), x, y, size, "");
    }

    /** Adds text with additional space after each letter. */
    public DrawnPdf spaced(String text, double x, double y, double size, double gap) {
        return show("B", text, x, y, size, number(gap) + " Tc ");
    }

    /** Adds text written in another direction, in degrees counter-clockwise. */
    public DrawnPdf turned(String text, double x, double y, double size, int degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        String matrix = number(cos) + " " + number(sin) + " " + number(-sin) + " " + number(cos) + " " + number(x) + " "
                + number(PAPER.getHeight() - y) + " Tm ";
        return show("R", text, 0, PAPER.getHeight(), size, matrix);
    }

    private DrawnPdf show(String font, String text, double x, double y, double size, String state) {
        String place = state.endsWith("Tm ") ? state : "1 0 0 1 " + number(x) + " " + fromBottom(y) + " Tm " + state;
        return operators("BT /" + font + " " + number(size) + " Tf " + place + "<"
                + HexFormat.of().formatHex(text.getBytes(WIN_ANSI)) + "> Tj 0 Tc ET");
    }

    /**
     * Adds glyphs of a font of their own, one em wide each, each of which says what is given, as ligatures, icons and
     * characters of any script do.
     */
    public DrawnPdf glyphs(List<String> unicode, double x, double y, double size) {
        String name = "T" + ++fonts;
        page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.FONT)
                .setItem(name, Type3Font.saying(document, unicode));
        StringBuilder codes = new StringBuilder();
        for (int code = 1; code <= unicode.size(); code++) {
            codes.append(HexFormat.of().toHexDigits((byte) code));
        }
        return operators("BT /" + name + " " + number(size) + " Tf 1 0 0 1 " + number(x) + " " + fromBottom(y) + " Tm <"
                + codes + "> Tj ET");
    }

    /** Adds a filled dot; the place is its top left corner. */
    public DrawnPdf dot(double x, double y, double diameter) {
        double r = diameter / 2;
        double k = r * 0.5523;
        double cx = x + r;
        double cy = PAPER.getHeight() - y - r;
        return operators(String.join(
                " ",
                number(cx - r),
                number(cy),
                "m",
                number(cx - r),
                number(cy + k),
                number(cx - k),
                number(cy + r),
                number(cx),
                number(cy + r),
                "c",
                number(cx + k),
                number(cy + r),
                number(cx + r),
                number(cy + k),
                number(cx + r),
                number(cy),
                "c",
                number(cx + r),
                number(cy - k),
                number(cx + k),
                number(cy - r),
                number(cx),
                number(cy - r),
                "c",
                number(cx - k),
                number(cy - r),
                number(cx - r),
                number(cy - k),
                number(cx - r),
                number(cy),
                "c f"));
    }

    /** Adds a filled rectangle; the place is its top left corner. */
    public DrawnPdf bar(double x, double y, double width, double height) {
        return operators(
                number(x) + " " + fromBottom(y + height) + " " + number(width) + " " + number(height) + " re f");
    }

    /** Adds any operators. */
    public DrawnPdf operators(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    /** Adds a form that draws another so many times, which draws another so many times, and so on so deep. */
    public DrawnPdf nestedForms(int depth, int times) {
        PDFormXObject inner = new PDFormXObject(document);
        inner.setBBox(PAPER);
        for (int i = 0; i < depth; i++) {
            inner = new PDFormXObject(formDrawing(inner, times));
        }
        page.getResources().put(COSName.getPDFName("F"), inner);
        return operators("/F Do");
    }

    private PDStream formDrawing(PDFormXObject inner, int times) {
        PDStream stream = stream("/F Do ".repeat(times));
        PDFormXObject form = new PDFormXObject(stream);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), inner);
        form.setResources(resources);
        form.setBBox(PAPER);
        return stream;
    }

    /** Goes on on a new page. */
    public DrawnPdf pageBreak() {
        end();
        page = new PDPage(PAPER);
        content = new StringBuilder();
        begin();
        return this;
    }

    /** Returns the PDF. The builder can't be used any more. */
    public byte[] bytes() {
        end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void end() {
        page.setContents(stream(content.toString()));
    }

    private PDStream stream(String operators) {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static String fromBottom(double y) {
        return number(PAPER.getHeight() - y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
