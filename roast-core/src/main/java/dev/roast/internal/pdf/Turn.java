package dev.roast.internal.pdf;

import dev.roast.port.Box;

/**
 * The geometry of a direction of writing, in whole degrees clockwise from left-to-right. In its frame the writing goes
 * to the right and its lines follow each other downwards.
 */
final class Turn {
    /** Scanned pages and sloppy exports are askew by as much. */
    private static final int ASKEW = 2;

    private Turn() {}

    /** Returns the turn of a vector on the page as seen. */
    static int of(double dx, double dy) {
        if (dy == 0 && dx > 0) {
            return 0;
        }
        int degrees = Math.floorMod(Math.round(Math.toDegrees(Math.atan2(dy, dx))), 360);
        return degrees <= ASKEW || degrees >= 360 - ASKEW ? 0 : degrees;
    }

    /** Returns how far along the writing a point of the page is. */
    static double along(int turn, double x, double y) {
        return turn == 0 ? x : x * cos(turn) + y * sin(turn);
    }

    /** Returns how far down the lines a point of the page is. */
    static double across(int turn, double x, double y) {
        return turn == 0 ? y : y * cos(turn) - x * sin(turn);
    }

    /** Returns where on the page a point of the frame is, from the left. */
    static double pageX(int turn, double along, double across) {
        return turn == 0 ? along : along * cos(turn) - across * sin(turn);
    }

    /** Returns where on the page a point of the frame is, from the top. */
    static double pageY(int turn, double along, double across) {
        return turn == 0 ? across : along * sin(turn) + across * cos(turn);
    }

    /** Returns the box on the page around a box of the frame. */
    static Box onPage(int turn, double left, double top, double right, double bottom) {
        double[] us = {left, right, left, right};
        double[] vs = {top, top, bottom, bottom};
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < us.length; i++) {
            double x = pageX(turn, us[i], vs[i]);
            double y = pageY(turn, us[i], vs[i]);
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        return new Box(minX, minY, maxX - minX, maxY - minY);
    }

    private static double cos(int turn) {
        return switch (turn) {
            case 0 -> 1;
            case 90, 270 -> 0;
            case 180 -> -1;
            default -> Math.cos(Math.toRadians(turn));
        };
    }

    private static double sin(int turn) {
        return switch (turn) {
            case 0, 180 -> 0;
            case 90 -> 1;
            case 270 -> -1;
            default -> Math.sin(Math.toRadians(turn));
        };
    }
}
