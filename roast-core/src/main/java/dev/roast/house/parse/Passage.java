package dev.roast.house.parse;

import dev.roast.house.rule.Quoted;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that belongs together though it may run over several lines: a bullet without its sign, a paragraph, a heading.
 * Knows for each of its characters on which line it stands.
 *
 * @param bullet whether a bullet sign stands before it
 * @param text the lines, joined by single spaces
 * @param lines the lines that it was made of, at least one
 * @param starts where in the text each line begins
 * @param words how many words it has
 */
public record Passage(boolean bullet, String text, List<TextLine> lines, List<Integer> starts, int words) {
    private static final int LONGEST_QUOTE = 200;
    private static final int CLAUSE = 140;

    /** Copies the lists. */
    public Passage {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    static Passage of(boolean bullet, List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (TextLine line : lines) {
            String words = starts.isEmpty() && bullet
                    ? Bullets.without(line.text())
                    : line.text().strip();
            if (!text.isEmpty()) {
                text.append(' ');
            }
            starts.add(text.length());
            text.append(words);
        }
        return new Passage(bullet, text.toString(), lines, starts, Text.words(text.toString()));
    }

    /** Returns a passage of one line. */
    public static Passage of(TextLine line) {
        return of(Bullets.isBullet(line.text()), List.of(line));
    }

    /** Returns the line on which it begins. */
    public TextLine first() {
        return lines.get(0);
    }

    /** Returns all of it if it is short enough to be read, else its beginning. */
    public Quoted quote() {
        return text.length() <= LONGEST_QUOTE ? exactly(0, text.length()) : exactly(0, clauseEnd(0, CLAUSE));
    }

    /**
     * Returns all of it if it is short enough to be read, else the words around a place.
     *
     * @param from where the words begin that matter
     * @param to where they end
     */
    public Quoted quote(int from, int to) {
        if (text.length() <= LONGEST_QUOTE) {
            return exactly(0, text.length());
        }
        int start = clauseStart(from);
        return exactly(start, sentenceEnd(start, to));
    }

    /**
     * Returns words of it.
     *
     * @param from where they begin
     * @param to where they end
     */
    public Quoted exactly(int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        int line = 0;
        while (line + 1 < starts.size() && starts.get(line + 1) <= start) {
            line++;
        }
        TextLine where = lines.get(line);
        return new Quoted(text.substring(start, to).strip(), where.page(), where.line());
    }

    /** The beginning of the sentence, if it is near; else of the clause. */
    private int clauseStart(int from) {
        int sentence = text.lastIndexOf(". ", from);
        if (from < CLAUSE || sentence >= from - CLAUSE) {
            return sentence >= 0 ? sentence + 2 : 0;
        }
        int clause = Math.max(text.lastIndexOf("; ", from), text.lastIndexOf(", ", from));
        return clause >= from - CLAUSE ? clause + 2 : text.indexOf(' ', from - CLAUSE / 2) + 1;
    }

    /** The end of the sentence, if it is near; else of the clause. */
    private int sentenceEnd(int start, int to) {
        int sentence = text.indexOf(". ", Math.max(start, to - 1));
        return sentence > 0 && sentence - start < LONGEST_QUOTE
                ? sentence + 1
                : clauseEnd(start, Math.max(CLAUSE, to - start));
    }

    private int clauseEnd(int start, int most) {
        if (text.length() - start <= most + 20) {
            return text.length();
        }
        for (int end = start + most; end > start + most / 2; end--) {
            if (".;,".indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end) == ' ') {
                return end;
            }
        }
        int space = text.lastIndexOf(' ', start + most);
        return space > start ? space : start + most;
    }
}
