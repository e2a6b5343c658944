package dev.roast.example.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/** What a terminal can show: colours or none, all of Unicode or less. Cleans what came out of a document. */
final class Ink {
    /**
     * Those of the sixteen colours, as SGR codes, that can be read on dark and on light. Letters are never yellow: bold,
     * many terminals make it the bright one, which on white is not seen.
     */
    enum Colour {
        PLAIN("0"),
        BOLD("1"),
        FAINT("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36"),
        BOLD_MAGENTA("1;35");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2022, "*"),
            Map.entry(0x2026, "..."),
            Map.entry(0x00A0, " "),
            Map.entry(0x00B7, "-"),
            Map.entry(0x2192, "->"),
            Map.entry(0x2588, "#"),
            Map.entry(0x2591, "."),
            Map.entry(0x258C, "|"),
            Map.entry(0x2500, "-"));

    private final boolean coloured;
    private final Charset charset;

    Ink(boolean coloured, Charset charset) {
        this.coloured = coloured;
        this.charset = charset;
    }

    String paint(Colour colour, String text) {
        return coloured && colour != Colour.PLAIN && !text.isEmpty()
                ? "\u001B[" + colour.code + "m" + text + "\u001B[0m"
                : text;
    }

    /**
     * Returns the text as this terminal can show it. Control characters go: a resume must not move the cursor, change the
     * window's title or turn the reading direction round.
     */
    String clean(String text) {
        String harmless = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").replaceAll("[\\p{Cf}\\p{Co}\\p{Cs}]", "");
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(harmless)) {
            return harmless;
        }
        StringBuilder shown = new StringBuilder();
        harmless.codePoints().forEach(point -> shown.append(nearest(point, encoder)));
        return shown.toString();
    }

    private static String nearest(int point, CharsetEncoder encoder) {
        String same = Character.toString(point);
        if (encoder.canEncode(same)) {
            return same;
        }
        String plain = PLAIN.containsKey(point)
                ? PLAIN.getOrDefault(point, "?")
                : Normalizer.normalize(same, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return encoder.canEncode(plain) ? plain : "?";
    }
}
