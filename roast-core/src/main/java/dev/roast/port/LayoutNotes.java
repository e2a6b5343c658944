package dev.roast.port;

/**
 * What is notable about how a document is laid out, for those who judge how machines read it.
 *
 * @param columns the most columns side by side on any page, at least 1
 * @param streamOrder how well the order in which the file draws its lines agrees with the order in which a person reads
 *     them: 1 is the same, 0 is reversed
 * @param iconGlyphs characters without a meaning in Unicode (private use), as icon fonts have
 * @param unreadableGlyphs characters whose font does not say what they are
 * @param ratingMarks skill bars and star ratings: rows of dots or stars, or bars drawn beside words
 * @param images pictures on the pages
 */
public record LayoutNotes(
        int columns, double streamOrder, int iconGlyphs, int unreadableGlyphs, int ratingMarks, int images) {

    /** Returns the notes of a document with nothing notable. */
    public static LayoutNotes plain() {
        return new LayoutNotes(1, 1, 0, 0, 0, 0);
    }
}
