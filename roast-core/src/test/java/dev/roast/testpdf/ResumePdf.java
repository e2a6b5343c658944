package dev.roast.testpdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Makes a resume PDF for a test, top down, on A4 in Helvetica: {@code ResumePdf.create().name("Ada Lovelace")
 * .heading("EXPERIENCE").lineWithRight("Engineer, Acme", "2019 - 2021").bullet("Built it").bytes()}. What is too wide is
 * wrapped, what is too long goes on to a new page, and the same calls always give the same bytes. Text has to be in
 * WinAnsi (Latin letters, bullets, dashes and typographic quotes). Not thread-safe.
 */
public final class ResumePdf {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 56;
    private static final float GUTTER = 28;
    private static final float INDENT = 14;
    private static final float LEADING = 1.35f;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDType1Font regular = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPage page = new PDPage(PAPER);
    private float size = 10;
    private float y = PAPER.getHeight() - MARGIN;

    private ResumePdf() {
        document.setDocumentId(1L);
        document.addPage(page);
    }

    /** Returns a builder with one empty page. */
    public static ResumePdf create() {
        return new ResumePdf();
    }

    /** Sets the title in the metadata. */
    public ResumePdf title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /** Sets the author in the metadata. */
    public ResumePdf author(String author) {
        document.getDocumentInformation().setAuthor(author);
        return this;
    }

    /** Sets the size, in points, of all body text from here on; it is 10 at first. */
    public ResumePdf fontSize(double points) {
        size = (float) points;
        return this;
    }

    /** Adds the person's name: bold, twice the body's size. */
    public ResumePdf name(String text) {
        return wrapped(text, MARGIN, WIDTH, bold, size * 2);
    }

    /** Adds a section's heading: bold, larger than the body, with space above. */
    public ResumePdf heading(String text) {
        space(size * 0.8f);
        return wrapped(text, MARGIN, WIDTH, bold, size * 1.2f);
    }

    /** Adds a line, wrapped if it is too wide. */
    public ResumePdf line(String text) {
        return wrapped(text, MARGIN, WIDTH, regular, size);
    }

    /** Adds a bold line. */
    public ResumePdf boldLine(String text) {
        return wrapped(text, MARGIN, WIDTH, bold, size);
    }

    /** Adds a line, and flush right on the same baseline another text, such as dates. */
    public ResumePdf lineWithRight(String text, String right) {
        needs(size * LEADING);
        down(size * LEADING);
        show(text, MARGIN, y, bold, size);
        show(right, MARGIN + WIDTH - width(right, regular, size), y, regular, size);
        return this;
    }

    /** Adds a bulleted line, wrapped with a hanging indent; the bullet is drawn separately. */
    public ResumePdf bullet(String text) {
        needs(size * LEADING);
        show("•", MARGIN + 4, y - size * LEADING, regular, size);
        return wrapped(text, MARGIN + INDENT, WIDTH - INDENT, regular, size);
    }

    /** Adds a wrapped paragraph with space above. */
    public ResumePdf paragraph(String text) {
        space(size * 0.5f);
        return wrapped(text, MARGIN, WIDTH, regular, size);
    }

    /** Adds two columns side by side, each wrapped, the left one drawn first. They have to fit on the page. */
    public ResumePdf columns(List<String> left, List<String> right) {
        float column = (WIDTH - GUTTER) / 2;
        float top = y;
        left.forEach(text -> wrapped(text, MARGIN, column, regular, size));
        float leftEnd = y;
        y = top;
        right.forEach(text -> wrapped(text, MARGIN + column + GUTTER, column, regular, size));
        y = Math.min(leftEnd, y);
        return this;
    }

    /** Adds a line with a link annotation over it. */
    public ResumePdf link(String text, String url) {
        line(text);
        PDActionURI action = new PDActionURI();
        action.setURI(url);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(MARGIN, y - size * 0.25f, width(text, regular, size), size * 1.2f));
        try {
            page.getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Goes on at the top of a new page. */
    public ResumePdf pageBreak() {
        page = new PDPage(PAPER);
        document.addPage(page);
        y = PAPER.getHeight() - MARGIN;
        return this;
    }

    /** Returns the PDF. The builder can't be used any more. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ResumePdf wrapped(String text, float x, float within, PDType1Font font, float points) {
        for (String line : wrap(text, within, font, points)) {
            needs(points * LEADING);
            down(points * LEADING);
            show(line, x, y, font, points);
        }
        return this;
    }

    private static List<String> wrap(String text, float within, PDType1Font font, float points) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, points) > within) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private void needs(float height) {
        if (y - height < MARGIN) {
            pageBreak();
        }
    }

    private void space(float height) {
        down(Math.min(height, y - MARGIN));
    }

    private void down(float height) {
        y -= height;
    }

    private void show(String text, float x, float baseline, PDType1Font font, float points) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, points);
            content.newLineAtOffset(x, baseline);
            content.showText(text);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float width(String text, PDType1Font font, float points) {
        try {
            return font.getStringWidth(text) / 1000 * points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
