package dev.roast.testpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Small files that cost whoever reads them carelessly all memory, all stack or minutes. */
public final class Bombs {
    private static final String TEXT = "BT /F 12 Tf 50 700 Td (Ada Lovelace, programmer) Tj ET ";
    private static final String PAGES = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final int HUGE = 600;

    private Bombs() {}

    /** Returns all by name; each is made when it is asked for. */
    public static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("forms nested 2^23 times", () -> nestedForms(23, 2));
        all.put("forms nested 500 deep", () -> nestedForms(500, 1));
        all.put("a form that draws itself", Bombs::selfDrawingForm);
        all.put("a page tree 20,000 deep", () -> deepPageTree(20_000));
        all.put("200,000 kids to one page", () -> kidsToOnePage(200_000, 200_000));
        all.put("200,000 kids to one page, said to be one", () -> kidsToOnePage(200_000, 1));
        all.put("a page tree that doubles 40 times", () -> doublingPageTree(40));
        all.put("a page tree in a circle", Bombs::pageTreeInACircle);
        all.put("600 MB of content", Bombs::content);
        all.put("600 MB of a font", () -> font(HUGE));
        all.put("600 MB of a map to Unicode", () -> toUnicode("", HUGE));
        all.put("40 fonts of 20 MB", Bombs::fonts);
        all.put("600 MB of objects", Bombs::objectStream);
        all.put("a range of two billion characters", () -> toUnicode("<00000000> <7FFFFFFF> <00000000>", 0));
        all.put("50,000 ranges of 65,536 characters", () -> toUnicode("<0001> <FFFF> <0001>\n".repeat(50_000), 0));
        all.put("widths of two billion characters", Bombs::widths);
        all.put("arrays a million deep in an object", () -> deep("[".repeat(1_000_000)));
        all.put("dictionaries a million deep in an object", () -> deep("<< /A ".repeat(1_000_000)));
        all.put(
                "arrays a million deep in the content",
                () -> RawPdf.page("", TEXT + "[".repeat(1_000_000)).bytes());
        all.put(
                "the graphics state saved three million times",
                () -> RawPdf.page("", TEXT + "q ".repeat(3_000_000)).bytes());
        all.put("two million letters", () -> letters(2_000_000));
        all.put(
                "400,000 words in one place",
                () -> RawPdf.page("", "BT /F 12 Tf " + "1 0 0 1 50 700 Tm (word) Tj ".repeat(400_000) + "ET")
                        .bytes());
        all.put("200,000 bars under 200,000 letters", () -> barsAndLetters(200_000));
        all.put(
                "a path of two million lines",
                () -> RawPdf.page("", TEXT + "0 0 m " + "9 9 l 0 5 l ".repeat(1_000_000) + "f")
                        .bytes());
        all.put(
                "a clip of a hundred thousand parts",
                () -> RawPdf.page("", "0 0 600 800 re W n ".repeat(100_000) + TEXT)
                        .bytes());
        all.put("a shape of 20,000 corners under 100,000 letters", () -> cornersUnderLetters(20_000, 100_000));
        all.put(
                "30,000 clips that are no rectangles",
                () -> RawPdf.page("", "0 0 m 600 0 l 300 800 l h W n ".repeat(30_000) + TEXT)
                        .bytes());
        all.put("a table of 20 million objects", Bombs::millionsOfObjects);
        all.put("a shading function of a billion samples", Bombs::samples);
        all.put("rows of a billion columns", Bombs::predictor);
        all.put("a picture of a billion pixels as content", Bombs::pictureAsContent);
        all.put("100,000 notes", () -> notes(100_000));
        all.put("a table of objects that goes in a circle", Bombs::circularTable);
        all.put(
                "a table of objects that is nowhere",
                () -> brokenTable(RawPdf.page("", TEXT).bytes()));
        all.put("a table of two billion empty entries", Bombs::emptyEntries);
        all.put(
                "a length that is itself",
                () -> RawPdf.create()
                        .object(PAGES)
                        .object("<< /Length 2 0 R >>\nstream\nx\nendstream")
                        .bytes());
        return all;
    }

    /** Returns one of them. */
    public static byte[] named(String name) {
        return Objects.requireNonNull(all().get(name), name).get();
    }

    private static byte[] nestedForms(int depth, int draws) {
        RawPdf pdf = RawPdf.page("/XObject << /X 6 0 R >>", "/X Do " + TEXT);
        for (int i = 0; i < depth; i++) {
            form(pdf, 7 + i, "/X Do ".repeat(draws));
        }
        return form(pdf, 3, "0 0 9 9 re f").bytes();
    }

    private static byte[] selfDrawingForm() {
        return form(RawPdf.page("/XObject << /X 6 0 R >>", "/X Do " + TEXT), 6, "/X Do /X Do")
                .bytes();
    }

    private static RawPdf form(RawPdf pdf, int inside, String content) {
        return pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X " + inside
                        + " 0 R >> >>",
                content.getBytes(ISO_8859_1));
    }

    private static byte[] deepPageTree(int depth) {
        RawPdf pdf = RawPdf.create().object(PAGES);
        for (int i = 0; i < depth; i++) {
            pdf.object("<< /Type /Pages /Count 1 /Kids [" + (i + 3) + " 0 R] /Parent " + (i + 1) + " 0 R >>");
        }
        return pdf.object("<< /Type /Page /MediaBox [0 0 600 800] >>").bytes();
    }

    private static byte[] kidsToOnePage(int kids, int said) {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Count " + said + " /Kids [" + "3 0 R ".repeat(kids) + "] >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>")
                .bytes();
    }

    private static byte[] doublingPageTree(int levels) {
        RawPdf pdf = RawPdf.create().object(PAGES);
        for (int i = 0; i < levels; i++) {
            pdf.object("<< /Type /Pages /Count 90 /Kids [" + (i + 3) + " 0 R " + (i + 3) + " 0 R] >>");
        }
        return pdf.object("<< /Type /Page /MediaBox [0 0 600 800] >>").bytes();
    }

    private static byte[] pageTreeInACircle() {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Count 50 /Kids [3 0 R] >>")
                .object("<< /Type /Pages /Count 50 /Kids [2 0 R] /Parent 2 0 R >>")
                .bytes();
    }

    private static byte[] content() {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>")
                .bomb("", TEXT, HUGE)
                .bytes();
    }

    private static byte[] font(int megabytes) {
        return withFont("/FontDescriptor 7 0 R")
                .object("<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 8 0 R >>")
                .bomb("", "", megabytes)
                .bytes();
    }

    private static RawPdf withFont(String entries) {
        return RawPdf.page("/Font << /F 6 0 R >>", TEXT)
                .object("<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths [500 500] "
                        + entries + " >>");
    }

    private static byte[] toUnicode(String ranges, int megabytes) {
        return withFont("/ToUnicode 7 0 R")
                .bomb(
                        "",
                        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF>"
                                + " endcodespacerange 100000 beginbfrange\n" + ranges + " endbfrange endcmap\n",
                        megabytes)
                .bytes();
    }

    private static byte[] fonts() {
        StringBuilder names = new StringBuilder();
        StringBuilder content = new StringBuilder("BT ");
        for (int i = 0; i < 40; i++) {
            names.append("/F").append(i).append(' ').append(7 + 2 * i).append(" 0 R ");
            content.append("/F").append(i).append(" 12 Tf 50 700 Td (Ada) Tj ");
        }
        RawPdf pdf = RawPdf.page("/Font << " + names + ">>", content + "ET")
                .object("<< /Type /FontDescriptor /FontName /X /Flags 4 >>");
        byte[] spaces = RawPdf.spaces("", 20);
        for (int i = 0; i < 40; i++) {
            pdf
                    .object(
                            "<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths [500 500]"
                                    + " /FontDescriptor 6 0 R /ToUnicode " + (8 + 2 * i) + " 0 R >>")
                    .stream("/Filter /FlateDecode", spaces);
        }
        return pdf.bytes();
    }

    /** Has no table of objects, so that all are looked for. */
    private static byte[] objectStream() {
        return brokenTable(RawPdf.create()
                .bomb(
                        "/Type /ObjStm /N 2 /First 12",
                        "1 0 2 40    " + PAGES + "      << /Type /Pages /Count 1 >>",
                        HUGE)
                .bytes());
    }

    private static byte[] widths() {
        return RawPdf.page("/Font << /F 6 0 R >>", TEXT)
                .object("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] >>")
                .object(
                        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering"
                                + " (Identity) /Supplement 0 >> /W [0 2000000000 500] /FontDescriptor 8 0 R >>")
                .object("<< /Type /FontDescriptor /FontName /X /Flags 4 >>")
                .bytes();
    }

    private static byte[] deep(String opening) {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /MediaBox [0 0 600 800] /Annots " + opening)
                .bytes();
    }

    private static byte[] letters(int count) {
        return RawPdf.page(
                        "",
                        "BT /F 1 Tf 9 TL 50 700 Td " + ("(" + "x".repeat(1_000) + ") ' ").repeat(count / 1_000) + "ET")
                .bytes();
    }

    private static byte[] barsAndLetters(int count) {
        return RawPdf.page("", "BT /F 12 Tf 50 700 Td (x) Tj ET 1 0 0 rg 40 690 500 30 re f ".repeat(count))
                .bytes();
    }

    private static byte[] cornersUnderLetters(int corners, int letters) {
        return RawPdf.page(
                        "",
                        "0.9 g 0 0 m " + "600 0 l 0 800 l ".repeat(corners / 2) + "f 0 g BT /F 2 Tf 50 300 Td "
                                + ("(" + "x".repeat(400) + ") ' ").repeat(letters / 400) + "ET")
                .bytes();
    }

    /** Each of a byte, so that the table packs to nearly nothing. */
    private static byte[] millionsOfObjects() {
        byte[] table = RawPdf.spaces("", 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 20000000 /W [0 1 0] /Root 1 0 R /Filter /FlateDecode"
                        + " /Length " + table.length + " >>\nstream\n")
                .getBytes(ISO_8859_1));
        out.writeBytes(table);
        out.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] samples() {
        return RawPdf.page("/ColorSpace << /C [/Separation /Ink /DeviceRGB 6 0 R] >>", "/C cs 1 scn " + TEXT).stream(
                        "/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [1000000000] /BitsPerSample 8",
                        new byte[] {1, 2, 3})
                .bytes();
    }

    private static byte[] predictor() {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>")
                .bomb("/DecodeParms << /Predictor 15 /Columns 1000000000 >>", TEXT, 1)
                .bytes();
    }

    private static byte[] pictureAsContent() {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>")
                .stream("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 30000 /Rows 30000 >>", new byte[1_000])
                .bytes();
    }

    private static byte[] notes(int count) {
        return RawPdf.create()
                .object(PAGES)
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Annots [" + "4 0 R ".repeat(count)
                        + "] >>")
                .object("<< /Type /Annot /Subtype /Stamp /Rect [0 0 600 800] /AP << /N 5 0 R >> >>")
                .stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 600 800]",
                        "0 0 600 800 re f ".repeat(100).getBytes(ISO_8859_1))
                .bytes();
    }

    private static byte[] circularTable() {
        String file = "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n"
                + "1 0 obj\n" + PAGES + "\nendobj\n";
        return file.getBytes(ISO_8859_1);
    }

    private static byte[] brokenTable(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1)
                .replaceAll("startxref\n\\d+", "startxref\n99999999")
                .replace("xref\n0", "xxxx\n0");
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] emptyEntries() {
        String object =
                "1 0 obj\n<< /Type /XRef /Size 2000000000 /W [0 0 0] /Index [0 2000000000] /Root 1 0 R /Length 1"
                        + " >>\nstream\nx\nendstream\nendobj\n";
        return ("%PDF-1.7\n" + object + "startxref\n9\n%%EOF\n").getBytes(ISO_8859_1);
    }
}
