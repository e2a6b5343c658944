package dev.roast.internal.roast.screen;

/**
 * What a text has of the characters that codes are made of: cheaply told, it saves most texts the search for codes.
 *
 * @param longestWord the most characters of base64 that stand together
 * @param mostHexDigits the most hexadecimal digits with nothing but such as may stand between them
 * @param mostBits the most zeros and ones with nothing but white space between them
 * @param percents how many percent signs there are
 * @param mostApart the most letters, digits and marks of which no two touch
 */
record CodeSigns(int longestWord, int mostHexDigits, int mostBits, int percents, int mostApart) {
    private static final String BETWEEN_HEX = "xX\\:, \t\n\u000B\f\r";
    private static final String WHITE = " \t\n\u000B\f\r";
    private static final String MARKS = "'?.,!";
    private static final String BETWEEN_LETTERS = " ._-*|/\n";

    static CodeSigns of(String text) {
        Run word = new Run();
        Run hex = new Run();
        Run bits = new Run();
        Run apart = new Run();
        int percents = 0;
        boolean alone = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c > 0x7F;
            boolean between = BETWEEN_LETTERS.indexOf(c) >= 0;
            word.next(letter || c == '+' || c == '/' || c == '_' || c == '-', false);
            hex.next(Character.digit(c, 16) >= 0, BETWEEN_HEX.indexOf(c) >= 0);
            bits.next(c == '0' || c == '1', WHITE.indexOf(c) >= 0);
            percents += c == '%' ? 1 : 0;
            boolean counts = letter || MARKS.indexOf(c) >= 0;
            if (!Character.isLowSurrogate(c)) {
                if (counts && !between && !alone) {
                    apart.next(false, false);
                }
                apart.next(counts, between);
                alone = between || !counts;
            }
        }
        return new CodeSigns(word.most, hex.most, bits.most, percents, apart.most);
    }

    /** Counts what stands together, with only some other characters between. */
    private static final class Run {
        private int now;
        private int most;

        void next(boolean counts, boolean between) {
            if (counts) {
                now++;
                most = Math.max(most, now);
            } else if (!between) {
                now = 0;
            }
        }
    }
}
