package dev.roast.internal.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineCapStyle;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
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
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs the content stream of one page after the other and collects what is drawn. One for each document. */
final class PageReader extends PDFStreamEngine {
    private final Meter meter;
    private final OptionalContent layers;
    private final Signs signs = new Signs();
    private final WidthRanges widths;
    private final InkOperators inks = new InkOperators();
    private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
    private PageSight sight;
    private int images;
    private MarkedContent marked;
    private PageFrame frame;
    private GlyphPlacer placer;
    private Painter painter;
    private PathTracer paths;
    private boolean collecting = true;

    PageReader(Meter meter, OptionalContent layers) {
        this.meter = meter;
        this.layers = layers;
        this.widths = new WidthRanges(meter);
        this.frame = PageFrame.of(new PDPage());
        this.placer = new GlyphPlacer(frame);
        this.painter = new Painter(frame, meter);
        this.paths = new PathTracer(frame);
        this.marked = new MarkedContent(layers);
        this.sight = new PageSight(frame, 1, painter);
        addTextOperators();
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetLineWidth(this));
        addOperator(new SetLineCapStyle(this));
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
        painter = new Painter(frame, meter);
        paths = new PathTracer(frame);
        marked = new MarkedContent(layers);
        sight = new PageSight(frame, page.getUserUnit(), painter);
        images = 0;
        collecting = true;
    }

    /** Takes what lies on the page that was read: notes and fields may hide what is under them. */
    void layOver(PDAnnotation annotation) throws IOException {
        collecting = false;
        int depth = painter.depth();
        painter.saveAndBegin();
        meter.enterForm();
        showAnnotation(annotation);
        meter.leaveForm();
        painter.restoreTo(depth);
    }

    /** Returns what has been collected of the page so far, which is worth having even if reading it broke off. */
    PageContent content() {
        return sight.content(paths.shapes(), images, marked.claims());
    }

    @Override
    public void saveGraphicsState() {
        meter.saved(getGraphicsStackSize());
        super.saveGraphicsState();
        painter.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        painter.restore();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.operator();
        painter.at(getGraphicsState(), !marked.hidden(), sight.drawn());
        String name = operator.getName();
        switch (name) {
            case "Do" -> draw(operands);
            case "BI" -> inlineImage(operator);
            case "sh" -> painter.shade();
            case "BDC", "BMC" -> marked.begin(operands, getResources(), sight.drawn());
            case "EMC" -> marked.end(sight.drawn());
            default -> {
                if (!paths.took(name, operands, getGraphicsState().getCurrentTransformationMatrix(), painter)
                        && !inks.took(name, operands, painter.pen(), getResources())) {
                    if (name.equals("Tf") || name.equals("gs")) {
                        widths.count(name, operands, getResources());
                    }
                    super.processOperator(operator, operands);
                    changeMask(name);
                }
            }
        }
    }

    private void inlineImage(Operator operator) {
        images++;
        COSDictionary image = operator.getImageParameters();
        boolean stencil =
                image != null && (image.getBoolean(COSName.IM, false) || image.getBoolean(COSName.IMAGE_MASK, false));
        painter.picture(!stencil);
    }

    private void changeMask(String operator) throws IOException {
        if (operator.equals("gs")) {
            PDSoftMask mask = getGraphicsState().getSoftMask();
            painter.pen().masks(mask == null ? List.of() : List.of(read(mask)));
        }
    }

    /** Runs the group of a soft mask on a canvas of its own. */
    private Mask read(PDSoftMask mask) throws IOException {
        PDTransparencyGroup group = mask.getGroup();
        if (group == null) {
            return (x, y) -> OptionalDouble.empty();
        }
        Matrix text = getTextMatrix();
        Matrix line = getTextLineMatrix();
        Canvas canvas = new Canvas(frame, SoftMasks.backdrop(mask, group), meter);
        Canvas page = painter.swap(canvas);
        boolean before = collecting;
        int depth = painter.depth();
        meter.enterForm();
        collecting = false;
        painter.saveAndBegin();
        try {
            processSoftMask(group);
        } finally {
            painter.restoreTo(depth);
            painter.swap(page);
            collecting = before;
            meter.leaveForm();
            setTextMatrix(text);
            setTextLineMatrix(line);
        }
        return SoftMasks.mask(mask, canvas);
    }

    private void draw(List<COSBase> operands) throws IOException {
        PDResources resources = getResources();
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || resources == null) {
            return;
        }
        if (resources.isImageXObject(name)) {
            images++;
            picture(resources.getCOSObject().getCOSDictionary(COSName.XOBJECT), name);
            return;
        }
        PDXObject drawn = resources.getXObject(name);
        if (drawn instanceof PDFormXObject form) {
            drawForm(form);
        }
    }

    /** Nothing of a picture is decoded. */
    private void picture(@Nullable COSDictionary pictures, COSName name) {
        COSDictionary image = pictures == null ? null : pictures.getCOSDictionary(name);
        if (image != null && !layers.hides(image.getCOSDictionary(COSName.OC))) {
            boolean holes = image.getBoolean(COSName.IMAGE_MASK, false)
                    || image.containsKey(COSName.SMASK)
                    || image.containsKey(COSName.MASK);
            painter.picture(!holes);
        }
    }

    private void drawForm(PDFormXObject form) throws IOException {
        meter.enterForm();
        int around = marked.enterForm(form.getCOSObject().getCOSDictionary(COSName.OC), sight.drawn());
        int depth = painter.depth();
        painter.save();
        try {
            if (form.getBBox() != null) {
                painter.clip(form.getBBox(), form.getMatrix());
            }
            if (form instanceof PDTransparencyGroup group) {
                painter.pen()
                        .enterGroup(
                                getGraphicsState().getNonStrokeAlphaConstant(),
                                getGraphicsState().getBlendMode());
                showTransparencyGroup(group);
            } else {
                showForm(form);
            }
        } finally {
            painter.restoreTo(depth);
            marked.leaveForm(around, sight.drawn());
            meter.leaveForm();
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Face plain = faces.computeIfAbsent(font, Face::of);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        Face face = mode == RenderingMode.FILL_STROKE ? plain.stroked() : plain;
        Sign sign = signs.of(font, code, plain.icons());
        meter.glyph(sign.said().length());
        String text = text(sign, face, code);
        if (text.isEmpty()) {
            return;
        }
        painter.at(getGraphicsState(), !marked.hidden(), sight.drawn());
        Glyph glyph = placed(text, face, matrix, font, code, displacement);
        if (collecting) {
            sight.add(glyph, sign, !marked.hidden(), mode, GlyphPlacer.shorterSide(face, matrix));
        } else {
            painter.letter(glyph);
        }
    }

    private String text(Sign sign, Face face, int code) {
        String text = sight.read(sign);
        if (text.equals(GlyphText.UNREADABLE)) {
            return marked.take().orElse(face.icons() ? GlyphText.icon(code) : text);
        }
        return face.icons() && !text.isEmpty() ? GlyphText.icon(code) : text;
    }

    private Glyph placed(String text, Face face, Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        int order = sight.drawn();
        return font.isVertical()
                ? placer.down(text, face, matrix, font.getWidth(code) / 1000, displacement.getY(), order)
                : placer.across(text, face, matrix, displacement.getX(), order);
    }
}
