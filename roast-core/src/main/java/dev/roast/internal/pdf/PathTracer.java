package dev.roast.internal.pdf;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the path operators of a page, hands on each path that is painted or clips, and keeps the extent of each
 * painted subpath.
 */
final class PathTracer {
    /** Charts and maps have more; what is looked for, bars and dots, are few. */
    private static final int MOST_SHAPES = 20_000;

    /** What follows is as good as unpainted. */
    private static final int MOST_POINTS = 200_000;

    private final PageFrame frame;
    private final List<PaintedShape> shapes = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private Path2D.Double outline = new Path2D.Double();
    private int points;
    private Optional<Integer> clipRule = Optional.empty();

    PathTracer(PageFrame frame) {
        this.frame = frame;
    }

    List<PaintedShape> shapes() {
        return shapes;
    }

    /** Takes an operator if it is one of a path's; returns whether it was. */
    boolean took(String operator, List<COSBase> operands, Matrix matrix, Painter painter) {
        switch (operator) {
            case "m" -> begin(operands, matrix);
            case "l" -> extend(operands, matrix);
            case "c" -> curve(operands, matrix, 0, 2, 4);
            case "v" -> curve(operands, matrix, -1, 0, 2);
            case "y" -> curve(operands, matrix, 0, 2, 2);
            case "re" -> rectangle(operands, matrix);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> paint(operator, true, painter);
            case "S", "s" -> paint(operator, false, painter);
            case "n" -> end(painter);
            case "h" -> close();
            case "W" -> clipRule = Optional.of(Path2D.WIND_NON_ZERO);
            case "W*" -> clipRule = Optional.of(Path2D.WIND_EVEN_ODD);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 2) {
            return;
        }
        double[] at = seen(operands, 0, matrix);
        if (path.size() < MOST_SHAPES) {
            path.add(new double[] {at[0], at[1], at[0], at[1]});
        }
        outline.moveTo(at[0], at[1]);
        points++;
    }

    private void extend(List<COSBase> operands, Matrix matrix) {
        if (operands.size() >= 2 && open()) {
            line(seen(operands, 0, matrix));
        }
    }

    private void line(double... at) {
        include(at);
        outline.lineTo(at[0], at[1]);
    }

    /** Takes where the operands of its control points and its end begin; -1 is where the path is. */
    private void curve(List<COSBase> operands, Matrix matrix, int first, int second, int end) {
        if (operands.size() < end + 2 || !open()) {
            return;
        }
        double[] to = seen(operands, end, matrix);
        double[] one = first < 0 ? current() : seen(operands, first, matrix);
        double[] two = seen(operands, second, matrix);
        include(one);
        include(two);
        include(to);
        outline.curveTo(one[0], one[1], two[0], two[1], to[0], to[1]);
    }

    private double[] current() {
        return new double[] {
            outline.getCurrentPoint().getX(), outline.getCurrentPoint().getY()
        };
    }

    private boolean open() {
        return !path.isEmpty() && points++ < MOST_POINTS;
    }

    private void close() {
        if (!path.isEmpty()) {
            outline.closePath();
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 4) {
            return;
        }
        double x = number(operands, 0);
        double y = number(operands, 1);
        double width = number(operands, 2);
        double height = number(operands, 3);
        begin(operands, matrix);
        line(seen(x + width, y, matrix));
        line(seen(x + width, y + height, matrix));
        line(seen(x, y + height, matrix));
        outline.closePath();
        points += 4;
    }

    private double[] seen(List<COSBase> operands, int i, Matrix matrix) {
        return seen(number(operands, i), number(operands, i + 1), matrix);
    }

    private double[] seen(double x, double y, Matrix m) {
        double userX = x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
        double userY = x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
        return new double[] {frame.seenX(userX, userY), frame.seenY(userX, userY)};
    }

    private void include(double... at) {
        double[] extent = path.get(path.size() - 1);
        extent[0] = Math.min(extent[0], at[0]);
        extent[1] = Math.min(extent[1], at[1]);
        extent[2] = Math.max(extent[2], at[0]);
        extent[3] = Math.max(extent[3], at[1]);
    }

    private static double number(List<COSBase> operands, int i) {
        return operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void paint(String operator, boolean filled, Painter painter) {
        for (double[] extent : path) {
            if (shapes.size() < MOST_SHAPES) {
                shapes.add(new PaintedShape(extent[0], extent[1], extent[2], extent[3], filled, painter.order()));
            }
        }
        if (operator.charAt(0) == 'b' || operator.charAt(0) == 's') {
            close();
        }
        if (!path.isEmpty()) {
            boolean evenOdd = operator.endsWith("*");
            outline.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            painter.paint(outline, filled, !filled || operator.charAt(0) == 'B' || operator.charAt(0) == 'b');
        }
        end(painter);
    }

    private void end(Painter painter) {
        clipRule.ifPresent(rule -> {
            Path2D clip = new Path2D.Double(outline);
            clip.setWindingRule(rule);
            painter.clip(Region.of(clip));
        });
        clipRule = Optional.empty();
        path.clear();
        outline = new Path2D.Double();
        points = 0;
    }
}
