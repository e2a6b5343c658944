package dev.roast.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the plainest of PDFs, without a library: lines of Latin text in Helvetica on A4, top down. */
final class PlainPdf {
    static final int FONT_SIZE = 11;

    private static final int FIRST_PAGE = 5;
    private static final int TOP = 780;
    private static final int LEADING = 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PlainPdf() {}

    /** Returns a document with a title, and one page for each list of lines. */
    static byte[] of(String title, List<List<String>> pages) {
        return new PlainPdf().write(title, pages);
    }

    private byte[] write(String title, List<List<String>> pages) {
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(FIRST_PAGE + 2 * page).append(" 0 R ");
        }
        append("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        object("<< /Title (" + escaped(title) + ") >>");
        for (List<String> lines : pages) {
            int content = offsets.size() + 2;
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
                    + " /Contents " + content + " 0 R >>");
            String text = text(lines);
            object("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        }
        end();
        return bytes.toByteArray();
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            text.append("BT /F " + FONT_SIZE + " Tf 60 " + (TOP - LEADING * line) + " Td (")
                    .append(escaped(lines.get(line)))
                    .append(") Tj ET\n");
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(bytes.size());
        append(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        int start = bytes.size();
        append("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> append("%010d 00000 n \n".formatted(offset)));
        append("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R /Info 4 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n");
    }

    private void append(String text) {
        bytes.writeBytes(text.getBytes(ISO_8859_1));
    }
}
