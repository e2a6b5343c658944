package dev.roast.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Follows the path operators of a page and keeps the extent of each subpath that is painted. */
final class PathTracer {
    /** Charts and maps have more; what is looked for, bars and dots, are few. */
    private static final int MOST_SHAPES = 20_000;

    private final PageFrame frame;
    private final List<PaintedShape> shapes = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();

    PathTracer(PageFrame frame) {
        this.frame = frame;
    }

    List<PaintedShape> shapes() {
        return shapes;
    }

    /** Takes an operator if it is one of a path's; returns whether it was. */
    boolean took(String operator, List<COSBase> operands, Matrix matrix, int order) {
        switch (operator) {
            case "m" -> begin(operands, matrix);
            case "l", "c", "v", "y" -> extend(operands, matrix);
            case "re" -> rectangle(operands, matrix);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> paint(true, order);
            case "S", "s" -> paint(false, order);
            case "n" -> path.clear();
            case "h", "W", "W*" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(List<COSBase> operands, Matrix matrix) {
        if (path.size() < MOST_SHAPES) {
            path.add(new double[] {
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
            });
        }
        extend(operands, matrix);
    }

    private void extend(List<COSBase> operands, Matrix matrix) {
        for (int i = 0; i + 1 < operands.size() && !path.isEmpty(); i += 2) {
            include(number(operands, i), number(operands, i + 1), matrix);
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 4) {
            return;
        }
        begin(operands.subList(0, 2), matrix);
        double x = number(operands, 0);
        double y = number(operands, 1);
        include(x + number(operands, 2), y + number(operands, 3), matrix);
    }

    private void include(double x, double y, Matrix m) {
        double userX = x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
        double userY = x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
        double seenX = frame.seenX(userX, userY);
        double seenY = frame.seenY(userX, userY);
        double[] extent = path.get(path.size() - 1);
        extent[0] = Math.min(extent[0], seenX);
        extent[1] = Math.min(extent[1], seenY);
        extent[2] = Math.max(extent[2], seenX);
        extent[3] = Math.max(extent[3], seenY);
    }

    private static double number(List<COSBase> operands, int i) {
        return operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void paint(boolean filled, int order) {
        for (double[] extent : path) {
            if (shapes.size() < MOST_SHAPES) {
                shapes.add(new PaintedShape(extent[0], extent[1], extent[2], extent[3], filled, order));
            }
        }
        path.clear();
    }
}
