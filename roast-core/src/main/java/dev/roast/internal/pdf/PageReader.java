package dev.roast.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the content stream of one page after the other and collects what is drawn. One for each document. */
final class PageReader extends PDFStreamEngine {
    private final Meter meter;
    private final GlyphText glyphText = new GlyphText();
    private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private int images;
    private ActualText actualText = new ActualText();
    private PageFrame frame;
    private GlyphPlacer placer;
    private PathTracer paths;

    PageReader(Meter meter) {
        this.meter = meter;
        this.frame = PageFrame.of(new PDPage());
        this.placer = new GlyphPlacer(frame);
        this.paths = new PathTracer(frame);
        addTextOperators();
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** Begins a page; what was collected before is forgotten. */
    void begin(PDPage page) {
        frame = PageFrame.of(page);
        placer = new GlyphPlacer(frame);
        paths = new PathTracer(frame);
        glyphs = new ArrayList<>();
        images = 0;
        actualText = new ActualText();
    }

    /** Returns what has been collected of the page so far, which is worth having even if reading it broke off. */
    PageContent content() {
        return new PageContent(frame, glyphs, paths.shapes(), images);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.operator();
        String name = operator.getName();
        if ("Do".equals(name)) {
            draw(operands);
        } else if ("BI".equals(name)) {
            images++;
        } else if ("BDC".equals(name) || "BMC".equals(name)) {
            actualText.begin(operands);
        } else if ("EMC".equals(name)) {
            actualText.end();
        } else if (!paths.took(name, operands, getGraphicsState().getCurrentTransformationMatrix(), glyphs.size())) {
            super.processOperator(operator, operands);
        }
    }

    private void draw(List<COSBase> operands) throws IOException {
        PDResources resources = getResources();
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || resources == null) {
            return;
        }
        if (resources.isImageXObject(name)) {
            images++;
            return;
        }
        PDXObject drawn = resources.getXObject(name);
        if (drawn instanceof PDFormXObject form) {
            drawForm(form);
        }
    }

    private void drawForm(PDFormXObject form) throws IOException {
        meter.enterForm();
        if (form instanceof PDTransparencyGroup group) {
            showTransparencyGroup(group);
        } else {
            showForm(form);
        }
        meter.leaveForm();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Face plain = faces.computeIfAbsent(font, Face::of);
        boolean stroked = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
        Face face = stroked ? plain.stroked() : plain;
        String text = text(font, face, code);
        meter.glyph(text.length());
        if (!text.isEmpty()) {
            glyphs.add(placed(text, face, matrix, font, code, displacement));
        }
    }

    private String text(PDFont font, Face face, int code) throws IOException {
        String text = glyphText.of(font, code);
        if (text.equals(GlyphText.UNREADABLE)) {
            return actualText.take().orElse(face.icons() ? GlyphText.icon(code) : text);
        }
        return face.icons() && !text.isEmpty() ? GlyphText.icon(code) : text;
    }

    private Glyph placed(String text, Face face, Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        int order = glyphs.size();
        return font.isVertical()
                ? placer.down(text, face, matrix, font.getWidth(code) / 1000, displacement.getY(), order)
                : placer.across(text, face, matrix, displacement.getX(), order);
    }
}
