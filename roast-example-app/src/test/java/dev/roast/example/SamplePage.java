package dev.roast.example;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Lays out a resume the way a word processor's template does, from the top down, and begins a page when one is full.
 * The same calls give the same bytes. The font is the one that PDFBox carries, which has no bold cut, so bold is drawn
 * with a thin outline as word processors do.
 */
final class SamplePage implements AutoCloseable {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 68;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 15.5f;
    private static final float INDENT = 14;
    private static final Color BLUE = new Color(0x2E, 0x5C, 0x8A);
    private static final Color GREY = new Color(0xD9, 0xD9, 0xD9);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    SamplePage(String title) throws IOException {
        document.setDocumentId(1L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Roast");
        try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT)) {
            font = PDType0Font.load(document, file);
        }
        content = newPage();
    }

    void title(String text) throws IOException {
        y -= 12;
        write(text, MARGIN + (WIDTH - width(text, 22)) / 2, 22, true, BLUE);
        y -= 20;
    }

    void centred(String text) throws IOException {
        write(text, MARGIN + (WIDTH - width(text, SIZE)) / 2, SIZE, false, Color.DARK_GRAY);
        y -= LEADING;
    }

    void section(String name) throws IOException {
        room(5 * LEADING);
        y -= 12;
        write(name, MARGIN, 12, true, BLUE);
        bar(MARGIN, y - 4, WIDTH, 0.8f, BLUE);
        y -= 20;
    }

    void text(String text) throws IOException {
        for (String line : wrap(text, WIDTH)) {
            room(LEADING);
            write(line, MARGIN, SIZE, false, Color.BLACK);
            y -= LEADING;
        }
    }

    void job(String what, String when) throws IOException {
        room(4 * LEADING);
        y -= 6;
        write(what, MARGIN, SIZE, true, Color.BLACK);
        write(when, MARGIN + WIDTH - width(when, SIZE), SIZE, false, Color.BLACK);
        y -= LEADING + 1;
    }

    void bullet(String text) throws IOException {
        List<String> lines = wrap(text, WIDTH - 2 * INDENT);
        room(lines.size() * LEADING);
        write("\u2022", MARGIN + 3, SIZE, false, Color.BLACK);
        for (String line : lines) {
            write(line, MARGIN + INDENT, SIZE, false, Color.BLACK);
            y -= LEADING;
        }
        y -= 1;
    }

    void skill(String name, int percent) throws IOException {
        room(LEADING);
        write(name, MARGIN, SIZE, false, Color.BLACK);
        bar(MARGIN + 120, y, 200, 7, GREY);
        bar(MARGIN + 120, y, 2f * percent, 7, BLUE);
        write(percent + "%", MARGIN + 330, SIZE, false, Color.BLACK);
        y -= LEADING;
    }

    byte[] finish() throws IOException {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        y = PDRectangle.LETTER.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN - LEADING) {
            content.close();
            content = newPage();
        }
    }

    private void write(String text, float x, float size, boolean bold, Color colour) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(colour);
        content.setStrokingColor(colour);
        content.setLineWidth(size / 30);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private void bar(float x, float bottom, float width, float height, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, bottom, width, height);
        content.fill();
    }

    private List<String> wrap(String text, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && width(line + " " + word, SIZE) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
