package dev.roast.internal.pdf;

import dev.roast.port.Box;
import dev.roast.port.PdfNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Puts the notes of one page on it: highlights where they have a place, else notes side by side at the top. */
final class PageNotes {
    private static final String NO_TITLE = "Roast";
    private static final double ICON = 18;
    private static final double SPACE = 4;
    private static final double POPUP_WIDTH = 220;
    private static final double POPUP_HEIGHT = 110;

    private final PDPage page;
    private final PageFrame frame;
    private final Appearances appearances;
    private final List<PDAnnotation> added = new ArrayList<>();
    private int icons;

    PageNotes(PDDocument document, PDPage page) {
        this.page = page;
        this.frame = PageFrame.of(page);
        this.appearances = new Appearances(document);
    }

    /** Returns how many annotations were added. */
    int add(List<PdfNote> notes) throws IOException {
        for (PdfNote note : notes) {
            PDAnnotationMarkup markup = note.boxes().isEmpty() ? icon(note) : highlight(note);
            describe(markup, note);
            added.add(markup);
            added.add(popup(markup, note));
        }
        List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
        all.addAll(added);
        page.setAnnotations(all);
        page.getCOSObject().setNeedToBeUpdated(true);
        return added.size();
    }

    private static void describe(PDAnnotationMarkup markup, PdfNote note) {
        markup.setContents(note.text());
        markup.setTitlePopup(note.title().isBlank() ? NO_TITLE : note.title());
        markup.setColor(NoteColor.of(note.severity()).pdColor());
        markup.setPrinted(true);
    }

    private PDAnnotationMarkup highlight(PdfNote note) throws IOException {
        List<float[]> corners = note.boxes().stream().map(frame::userCorners).toList();
        float[] quads = new float[8 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            System.arraycopy(corners.get(i), 0, quads, 8 * i, 8);
        }
        List<PDRectangle> places = note.boxes().stream().map(frame::user).toList();
        PDRectangle around = around(places);
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        highlight.setQuadPoints(quads);
        highlight.setRectangle(around);
        highlight.setAppearance(appearances.highlight(around, places, NoteColor.of(note.severity())));
        return highlight;
    }

    private static PDRectangle around(List<PDRectangle> places) {
        PDRectangle around = places.get(0);
        for (PDRectangle place : places) {
            float left = Math.min(around.getLowerLeftX(), place.getLowerLeftX());
            float bottom = Math.min(around.getLowerLeftY(), place.getLowerLeftY());
            float right = Math.max(around.getUpperRightX(), place.getUpperRightX());
            float top = Math.max(around.getUpperRightY(), place.getUpperRightY());
            around = new PDRectangle(left, bottom, right - left, top - bottom);
        }
        return around;
    }

    private PDAnnotationMarkup icon(PdfNote note) throws IOException {
        PDAnnotationText icon = new PDAnnotationText();
        icon.setName(PDAnnotationText.NAME_NOTE);
        icon.setRectangle(frame.user(iconPlace()));
        icon.setAppearance(appearances.icon((float) ICON, frame.rotation(), NoteColor.of(note.severity())));
        return icon;
    }

    /** From the top left corner to the right, then in the next row. */
    private Box iconPlace() {
        double step = ICON + SPACE;
        int perRow = Math.max(1, (int) ((frame.width() - SPACE) / step));
        int row = icons / perRow;
        double x = SPACE + (icons % perRow) * step;
        double y = SPACE + row * step;
        icons++;
        return new Box(x, y, ICON, ICON);
    }

    /** The window that a viewer opens for the note, at the right edge of the page. */
    private PDAnnotationPopup popup(PDAnnotationMarkup markup, PdfNote note) {
        double y = note.boxes().isEmpty() ? SPACE + ICON : note.boxes().get(0).y();
        double x = Math.max(0, frame.width() - POPUP_WIDTH);
        PDAnnotationPopup popup = new PDAnnotationPopup();
        popup.setRectangle(frame.user(new Box(x, y, POPUP_WIDTH, POPUP_HEIGHT)));
        popup.getCOSObject().setItem(COSName.PARENT, markup);
        popup.setOpen(false);
        markup.setPopup(popup);
        return popup;
    }
}
