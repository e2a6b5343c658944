package dev.roast.port;

import java.util.Objects;

/**
 * One line of a document, in reading order.
 *
 * @param page from 1
 * @param line on its page, from 1
 * @param box where it is
 * @param text what it says: NFC, ligatures spelt out, spaces single, no control characters; a bullet, if any, is its
 *     first character
 * @param fontSize in points as seen, of most of its characters
 * @param bold whether most of its characters are
 */
public record TextLine(int page, int line, Box box, String text, double fontSize, boolean bold) {

    /** Requires text. */
    public TextLine {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns this line with another text.
     *
     * @param other the text
     * @return a line
     */
    public TextLine withText(String other) {
        return new TextLine(page, line, box, other, fontSize, bold);
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "TextLine[" + page + ":" + line + ", " + text.length() + " characters]";
    }
}
