package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;

/** The part of the graphics state that PDFBox is not asked to keep: colours, the clip, and what groups around add. */
final class Pen {
    private InkSpace fillSpace = InkSpace.GRAY;
    private InkSpace strokeSpace = InkSpace.GRAY;
    private Ink fill = Ink.BLACK;
    private Ink stroke = Ink.BLACK;
    private Clip clip = Clip.all();
    private boolean clipsToText;
    private Paint.Style around = Paint.Style.PLAIN;
    private List<Mask> masks = List.of();

    Pen copy() {
        Pen copy = new Pen();
        copy.fillSpace = fillSpace;
        copy.strokeSpace = strokeSpace;
        copy.fill = fill;
        copy.stroke = stroke;
        copy.clip = clip;
        copy.clipsToText = clipsToText;
        copy.around = around;
        copy.masks = masks;
        return copy;
    }

    void space(InkSpace space, boolean stroking) {
        if (stroking) {
            strokeSpace = space;
        } else {
            fillSpace = space;
        }
        ink(space.first(), stroking);
    }

    InkSpace space(boolean stroking) {
        return stroking ? strokeSpace : fillSpace;
    }

    void ink(Ink ink, boolean stroking) {
        if (stroking) {
            stroke = ink;
        } else {
            fill = ink;
        }
    }

    Ink ink(boolean stroking) {
        return stroking ? stroke : fill;
    }

    void clip(Region region) {
        clip = clip.and(region);
    }

    Clip clip() {
        return clip;
    }

    void clipToText() {
        clipsToText = true;
    }

    boolean clipsToText() {
        return clipsToText;
    }

    /** Sets the soft mask that is in force beside those of the groups around. */
    void masks(List<Mask> own) {
        masks = own;
    }

    /** Returns how something is painted that has an alpha and a blend mode of its own. */
    Paint.Style style(double alpha, BlendMode mode) {
        if (alpha >= 1 && mode.equals(BlendMode.NORMAL) && masks.isEmpty()) {
            return around;
        }
        List<Mask> all = new ArrayList<>(around.masks());
        all.addAll(masks);
        return new Paint.Style(alpha * around.alpha(), mode.equals(BlendMode.NORMAL) ? around.mode() : mode, all);
    }

    /** Begins a group that is painted as a whole with such a style; inside it each thing begins plain. */
    void enterGroup(double alpha, BlendMode mode) {
        around = style(alpha, mode);
        masks = List.of();
    }
}
