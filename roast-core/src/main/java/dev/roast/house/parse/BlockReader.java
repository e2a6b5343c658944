package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins the lines of a section into bullets and paragraphs, and keeps apart what looks like the head of an entry. */
final class BlockReader {
    private static final double INDENT = 2;
    private static final double GAP = 1.7;
    private static final double FULL = 0.82;
    private static final int LONG_LINE = 60;
    private static final int MOST_HEAD_WORDS = 12;
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L}]{2,15}(?: [\\p{L}]{2,15})?: ");

    private final double bodySize;
    private final double width;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TextLine> open = new ArrayList<>();
    private boolean bullet;

    BlockReader(double bodySize, double width) {
        this.bodySize = bodySize;
        this.width = width;
    }

    /** A passage, or a line of a head: then it is one line long. */
    record Block(boolean head, Passage passage) {}

    /**
     * Reads a section.
     *
     * @param lines its lines without the heading
     * @param withHeads whether it has entries
     */
    List<Block> read(List<TextLine> lines, boolean withHeads) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (Bullets.isBullet(line.text()) && !(withHeads && isDated(line, lines, i))) {
                close();
                bullet = true;
                open.add(line);
            } else if (!open.isEmpty() && continues(line)) {
                open.add(line);
            } else if (withHeads && isHead(line)) {
                close();
                blocks.add(new Block(true, Passage.of(false, List.of(line))));
            } else {
                close();
                open.add(line);
            }
        }
        close();
        return blocks;
    }

    /** A bullet sign before a job's line, as timelines have: the line has dates, or the next one is a bullet below it. */
    private static boolean isDated(TextLine line, List<TextLine> lines, int at) {
        Optional<DateRange> dates = DateReader.find(line.text());
        return dates.isPresent()
                && dates.orElseThrow().start().isPresent()
                && Text.words(line.text()) <= MOST_HEAD_WORDS
                && at + 1 < lines.size();
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(new Block(false, Passage.of(bullet, open)));
        }
        open.clear();
        bullet = false;
    }

    private boolean continues(TextLine line) {
        TextLine first = open.get(0);
        TextLine last = open.get(open.size() - 1);
        boolean lower = startsLower(line.text());
        if (LABEL.matcher(line.text()).find() && !lower) {
            return false;
        }
        if (isFarBelow(last, line) || (line.bold() && !last.bold() && !lower) || isOtherSize(last, line)) {
            return false;
        }
        if (endsWithHyphenOrComma(last.text()) && !looksDated(line)) {
            return true;
        }
        boolean full = isFull(last);
        if (!bullet) {
            return lower ? full || !endsSentence(last.text()) : full && !isShortHead(line) && !looksDated(line);
        }
        boolean hangs = hasPlace(line) && line.box().x() > first.box().x() + INDENT;
        if (hangs) {
            return lower || full || !endsSentence(last.text());
        }
        return full && (lower || (!endsSentence(last.text()) && !isHead(line)) || isAligned(last, line));
    }

    private boolean isAligned(TextLine last, TextLine line) {
        return open.size() > 1
                && hasPlace(line)
                && Math.abs(last.box().x() - line.box().x()) < INDENT;
    }

    private static boolean startsLower(String text) {
        int first = text.isEmpty() ? 'A' : text.codePointAt(0);
        return Character.isLowerCase(first) || "(,;&–+/%".indexOf(first) >= 0 || Text.isWide(first);
    }

    private static boolean endsWithHyphenOrComma(String text) {
        String end = text.strip();
        return end.endsWith("-") || end.endsWith(",") || end.endsWith("&") || end.endsWith(" and");
    }

    private static boolean endsSentence(String text) {
        String end = text.strip();
        return !end.isEmpty() && ".!?:;。".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    private static boolean looksDated(TextLine line) {
        int words = Text.words(line.text());
        return words <= MOST_HEAD_WORDS * 2
                && DateReader.find(line.text())
                        .filter(dates -> dates.from() == 0
                                || (words <= MOST_HEAD_WORDS && dates.start().isPresent()))
                        .isPresent();
    }

    private static boolean isShortHead(TextLine line) {
        return Text.words(line.text()) <= 3 && Character.isUpperCase(line.text().codePointAt(0));
    }

    private boolean isFull(TextLine line) {
        return hasPlace(line)
                ? line.box().width() >= FULL * (width - Math.max(0, line.box().x() - left()))
                : line.text().length() >= LONG_LINE;
    }

    private double left() {
        return open.get(0).box().x();
    }

    private static boolean hasPlace(TextLine line) {
        return line.box().width() > 0;
    }

    private static boolean isFarBelow(TextLine last, TextLine line) {
        if (last.page() != line.page() || !hasPlace(line)) {
            return false;
        }
        double height = Math.max(last.box().height(), 1);
        double gap = line.box().y() - last.box().bottom();
        return gap > GAP * height || gap < -3 * height;
    }

    private static boolean isOtherSize(TextLine last, TextLine line) {
        return Math.abs(last.fontSize() - line.fontSize()) > 0.08 * last.fontSize();
    }

    /** Returns whether a line without a bullet says what an entry is, rather than what was done there. */
    private boolean isHead(TextLine line) {
        String text = line.text();
        int words = Text.words(text);
        if (words == 0 || words > MOST_HEAD_WORDS * 2 || text.endsWith(":")) {
            return false;
        }
        if (looksDated(line) || (line.bold() && words <= MOST_HEAD_WORDS) || line.fontSize() > bodySize * 1.08) {
            return true;
        }
        boolean sentence = endsSentence(text) && words > 3 && !text.endsWith("Inc.") && !text.endsWith("Ltd.");
        boolean label = text.indexOf(": ") > 0;
        return words <= 9
                && !sentence
                && !label
                && !startsLower(text)
                && !(words >= 4 && Verbs.isAction(firstWord(text)));
    }

    private static String firstWord(String text) {
        List<String> words = Text.wordsOf(text);
        return words.isEmpty() ? "" : words.get(0);
    }
}
