package dev.roast.internal.roast;

import java.text.Normalizer;

/**
 * The form in which words are compared: compatibility characters and ligatures spelt out (NFKC), without space, hyphens,
 * dashes and invisible characters, with one kind of quotation mark. So a quote is found across line breaks, hyphenation
 * and typography, and never where other letters stand.
 */
final class Folding {
    private static final String SINGLE_QUOTES = "‘’‚‛`´′";
    private static final String DOUBLE_QUOTES = "“”„‟«»″";

    private Folding() {}

    /** Takes each character that is kept, with the index in the text that it came from. */
    interface Taker {
        void take(char folded, int index);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        fold(text, (kept, index) -> folded.append(kept));
        return folded.toString();
    }

    static void fold(String text, Taker taker) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        // a text that is not composed has other indices, so it is taken as it stands
        String source = composed.length() == text.length() ? composed : text;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int point = source.codePointAt(i);
            if (point < 0x80) {
                take((char) point, i, taker);
            } else {
                String spelt = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
                for (int k = 0; k < spelt.length(); k++) {
                    take(spelt.charAt(k), i, taker);
                }
            }
        }
    }

    private static void take(char c, int index, Taker taker) {
        if (isPlain(c)) {
            taker.take(c, index);
        } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
            taker.take('\'', index);
        } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            taker.take('"', index);
        } else if (!passedOver(c)) {
            taker.take(c, index);
        }
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean passedOver(char c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }
}
