package dev.roast.internal.pdf;

import dev.roast.internal.pdf.Gutter.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands left and right of a strip, and whether it is two columns or one text with wide gaps: a date flush right
 * belongs to the title on its baseline, a label to what it labels, a bullet to its line.
 */
final class SideBySide {
    /** From this share of lines on that stand on a baseline of the other side, the two sides are lines of one text. */
    private static final double ALIGNED = 0.8;

    /** How far baselines of one line may be apart, in ems of the smaller text. */
    private static final double ONE_BASELINE = 0.12;

    private static final double SPARSE = 0.5;
    private static final double ALTERNATING = 0.6;
    private static final double MOST = 0.8;
    private static final double LARGER = 1.1;
    private static final int LEAST_LINES = 5;

    /** A single line off the baselines is a heading in the middle, or chance. */
    private static final int LEAST_UNALIGNED = 2;

    private static final int BULLET_LENGTH = 2;
    private static final int LONGEST_DATE = 7;
    private static final String DASHES = "-–—";

    private final List<Row> left = new ArrayList<>();
    private final List<Row> right = new ArrayList<>();
    private int paired;
    private int aligned;

    static SideBySide of(List<Row> rows, double x) {
        SideBySide sides = new SideBySide();
        rows.forEach(row -> sides.add(row, x));
        return sides;
    }

    private void add(Row row, double x) {
        int split = row.wordsLeftOf(x);
        List<Word> words = row.words();
        if (split > 0) {
            left.add(new Row(words.subList(0, split)));
        }
        if (split < words.size()) {
            right.add(new Row(words.subList(split, words.size())));
        }
        if (split > 0 && split < words.size()) {
            paired++;
            aligned += oneLine(last(left).first(), last(right).first()) ? 1 : 0;
        }
    }

    static boolean oneLine(Word one, Word other) {
        double off = Math.abs(one.baseline() - other.baseline());
        return off <= ONE_BASELINE * Math.min(one.size(), other.size());
    }

    private static Row last(List<Row> rows) {
        return rows.get(rows.size() - 1);
    }

    int fewerLines() {
        return Math.min(left.size(), right.size());
    }

    /** Returns over what height there is something on both sides. */
    double height() {
        if (fewerLines() == 0) {
            return 0;
        }
        double top = Math.max(left.get(0).baseline(), right.get(0).baseline());
        return Math.min(last(left).baseline(), last(right).baseline()) - top;
    }

    /** Returns what the strip parts; empty if it is no more than a gap in lines. */
    Optional<Kind> kind() {
        if (fewerLines() < 2 || left.size() + right.size() < LEAST_LINES - 1 || height() <= 0) {
            return Optional.empty();
        }
        if (marks(left) || marks(right) || datesBesideLines()) {
            return Optional.empty();
        }
        if (aligned < ALIGNED * fewerLines() && fewerLines() - aligned >= LEAST_UNALIGNED) {
            return left.size() + right.size() < LEAST_LINES ? Optional.empty() : Optional.of(Kind.COLUMNS);
        }
        if (left.size() <= SPARSE * right.size()) {
            return headings() ? Optional.of(Kind.SIDE_HEADINGS) : Optional.empty();
        }
        boolean lines = right.size() <= SPARSE * left.size() || flushRight() || alternating();
        return lines ? Optional.empty() : Optional.of(Kind.COLUMNS);
    }

    private static boolean marks(List<Row> rows) {
        return rows.stream()
                .allMatch(row -> row.words().size() == 1 && row.first().text().length() <= BULLET_LENGTH);
    }

    /** Dates belong to what is beside them, even if they are smaller and stand a little higher. */
    private boolean datesBesideLines() {
        List<Row> fewer = left.size() <= right.size() ? left : right;
        long dates = fewer.stream().filter(SideBySide::isDate).count();
        return dates >= MOST * fewer.size() && paired >= SPARSE * fewer.size();
    }

    /** A date is mostly figures and dashes, with a month or a word such as "since" to each. */
    private static boolean isDate(Row row) {
        long figures = row.words().stream()
                .filter(word -> word.text().chars().anyMatch(Character::isDigit) || DASHES.contains(word.text()))
                .count();
        return hasDigit(row) && 2 * figures >= row.words().size() && row.words().size() <= LONGEST_DATE;
    }

    /** Headings hold no date, and stand out from what they head. */
    private boolean headings() {
        long dated = left.stream().filter(SideBySide::hasDigit).count();
        Row body = right.stream()
                .sorted(Comparator.comparingDouble(Row::size))
                .toList()
                .get(right.size() / 2);
        int[] weights = right.stream().mapToInt(SideBySide::weight).sorted().toArray();
        long strong = left.stream()
                .filter(row ->
                        weight(row) > weights[weights.length / 2] || row.size() > LARGER * body.size() || caps(row))
                .count();
        return dated <= (1 - MOST) * left.size() && strong >= MOST * left.size();
    }

    private static int weight(Row row) {
        return row.first().first().face().weight();
    }

    private static boolean hasDigit(Row row) {
        return row.words().stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
    }

    private static boolean caps(Row row) {
        return row.words().stream()
                .allMatch(word -> word.text().length() > 1
                        && word.text().chars().noneMatch(Character::isLowerCase)
                        && word.text().chars().anyMatch(Character::isUpperCase));
    }

    private boolean flushRight() {
        double edge = right.stream().mapToDouble(Row::right).max().orElse(0);
        long atEdge = right.stream()
                .filter(row -> edge - row.right() < 4 * Gutter.TOUCH)
                .count();
        double start = right.stream().mapToDouble(Row::left).min().orElse(0);
        long atStart = right.stream()
                .filter(row -> row.left() - start < 4 * Gutter.TOUCH)
                .count();
        return atEdge >= MOST * right.size() && atStart < MOST * right.size();
    }

    /** Whether the file draws now left, now right, as a table or a title with its date is drawn. */
    private boolean alternating() {
        List<Row> all = new ArrayList<>(left);
        all.addAll(right);
        all.sort(Comparator.comparingInt(Row::order));
        double edge = right.stream().mapToDouble(Row::left).min().orElse(0) - Gutter.TOUCH;
        int changes = 0;
        for (int i = 1; i < all.size(); i++) {
            changes += all.get(i - 1).left() < edge == all.get(i).left() < edge ? 0 : 1;
        }
        return changes >= ALTERNATING * 2 * fewerLines();
    }
}
