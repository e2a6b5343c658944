package dev.roast.internal.pdf;

import dev.roast.port.Box;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Maps between a page's user space (up is positive, before rotation) and the page as it is seen: from the top left
 * corner of the crop box, down is positive, after rotation.
 */
final class PageFrame {
    private final double left;
    private final double bottom;
    private final double right;
    private final double top;
    private final int rotation;

    private PageFrame(PDRectangle crop, int rotation) {
        this.left = crop.getLowerLeftX();
        this.bottom = crop.getLowerLeftY();
        this.right = crop.getUpperRightX();
        this.top = crop.getUpperRightY();
        this.rotation = rotation;
    }

    static PageFrame of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        boolean empty = !(crop.getWidth() > 0 && crop.getHeight() > 0);
        return new PageFrame(empty ? page.getMediaBox() : crop, Math.floorMod(page.getRotation(), 360));
    }

    double width() {
        return sideways() ? top - bottom : right - left;
    }

    double height() {
        return sideways() ? right - left : top - bottom;
    }

    int rotation() {
        return rotation;
    }

    private boolean sideways() {
        return rotation == 90 || rotation == 270;
    }

    double seenX(double x, double y) {
        return switch (rotation) {
            case 90 -> y - bottom;
            case 180 -> right - x;
            case 270 -> top - y;
            default -> x - left;
        };
    }

    double seenY(double x, double y) {
        return switch (rotation) {
            case 90 -> x - left;
            case 180 -> y - bottom;
            case 270 -> right - x;
            default -> top - y;
        };
    }

    private double userX(double seenX, double seenY) {
        return switch (rotation) {
            case 90 -> left + seenY;
            case 180 -> right - seenX;
            case 270 -> right - seenY;
            default -> left + seenX;
        };
    }

    private double userY(double seenX, double seenY) {
        return switch (rotation) {
            case 90 -> bottom + seenX;
            case 180 -> bottom + seenY;
            case 270 -> top - seenX;
            default -> top - seenY;
        };
    }

    /** Returns where a rectangle in user space is seen. */
    Box seen(PDRectangle user) {
        double x1 = seenX(user.getLowerLeftX(), user.getLowerLeftY());
        double y1 = seenY(user.getLowerLeftX(), user.getLowerLeftY());
        double x2 = seenX(user.getUpperRightX(), user.getUpperRightY());
        double y2 = seenY(user.getUpperRightX(), user.getUpperRightY());
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    /** Returns the corners of what is seen at a place, in user space: top left, top right, bottom left, bottom right. */
    float[] userCorners(Box seen) {
        double[][] corners = {
            {seen.x(), seen.y()}, {seen.right(), seen.y()}, {seen.x(), seen.bottom()}, {seen.right(), seen.bottom()}
        };
        float[] user = new float[8];
        for (int i = 0; i < corners.length; i++) {
            user[2 * i] = (float) userX(corners[i][0], corners[i][1]);
            user[2 * i + 1] = (float) userY(corners[i][0], corners[i][1]);
        }
        return user;
    }

    /** Returns the rectangle of user space that is seen at a place. */
    PDRectangle user(Box seen) {
        float[] corners = userCorners(seen);
        float x = Math.min(corners[0], corners[6]);
        float y = Math.min(corners[1], corners[7]);
        return new PDRectangle(x, y, Math.abs(corners[6] - corners[0]), Math.abs(corners[7] - corners[1]));
    }
}
