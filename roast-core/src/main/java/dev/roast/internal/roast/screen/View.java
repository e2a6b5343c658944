package dev.roast.internal.roast.screen;

/**
 * One way to read the lines of a document: folded, as one text, in which each character knows where it comes from. Line
 * ends are {@code \n}.
 */
final class View {
    private final String cased;
    private final String text;
    private final int[] lines;
    private final int[] indices;

    /**
     * Makes one.
     *
     * @param cased the text with its capital letters
     * @param lines for each character the line that it comes from, counted from 0
     * @param indices for each character where on that line it stands
     */
    View(String cased, int[] lines, int[] indices) {
        this.cased = cased;
        this.text = lowerCase(cased);
        this.lines = lines;
        this.indices = indices;
    }

    /** Returns the text with its capital letters. */
    String cased() {
        return cased;
    }

    /** Returns the text in lower case, of the same length. */
    String text() {
        return text;
    }

    /** Returns the line that a character comes from. */
    int line(int at) {
        return lines[at];
    }

    /** Returns where on its line a character stands. */
    int index(int at) {
        return indices[at];
    }

    /** Returns the same places with other characters. */
    View withText(String other) {
        return new View(other, lines, indices);
    }

    /** Returns the text from its end to its beginning. */
    View reversed() {
        int length = cased.length();
        int[] otherLines = new int[length];
        int[] otherIndices = new int[length];
        StringBuilder other = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int from = length - 1 - i;
            other.append(cased.charAt(from));
            otherLines[i] = lines[from];
            otherIndices[i] = indices[from];
        }
        return new View(other.toString(), otherLines, otherIndices);
    }

    /** Letter by letter, as the usual method may change the length. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }
}
