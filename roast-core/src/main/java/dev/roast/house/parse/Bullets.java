package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the signs that begin the items of a list. */
final class Bullets {
    private static final String SIGNS = "•‣⁃∙●○◦◆◇▪▫■□►▶▸▹▻▷›»·➢➤➔➜✓✔✦✧★☆❖❯⮚⦿⁌⁍◼◾♦♢→⇒※¤";
    private static final String DASHES = "-–—*−‐‒~";
    private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,2}[.)] +\\S.*");
    private static final int OFTEN = 4;
    private static final Set<String> LETTERS =
            Set.of("f", "l", "n", "o", "q", "v", "w", "z", "Ø", "§", "¤", "Ġ", "ƞ", "à");

    private Bullets() {}

    static boolean isBullet(String text) {
        if (text.length() < 2) {
            return text.length() == 1 && SIGNS.contains(text);
        }
        char first = text.charAt(0);
        if (SIGNS.indexOf(first) >= 0 || isPrivate(first)) {
            return text.indexOf(first, 1) != 1;
        }
        return (DASHES.indexOf(first) >= 0 && text.charAt(1) == ' ')
                || NUMBERED.matcher(text).matches();
    }

    static boolean isPrivate(char character) {
        return character >= '\uE000' && character <= '\uF8FF';
    }

    static String without(String text) {
        if (!isBullet(text)) {
            return text.strip();
        }
        if (NUMBERED.matcher(text).matches()) {
            return text.substring(text.indexOf(' ')).strip();
        }
        return text.substring(1).strip();
    }

    /**
     * Returns the lines with the signs that this document uses as bullets, though they are letters elsewhere, put right:
     * a font without names for its characters turns a triangle into an "f".
     */
    static List<TextLine> learnt(List<TextLine> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (TextLine line : lines) {
            if (line.text().length() > 3 && line.text().charAt(1) == ' ') {
                counts.merge(line.text().substring(0, 1), 1, Integer::sum);
            }
        }
        Set<String> signs = counts.entrySet().stream()
                .filter(sign -> sign.getValue() >= OFTEN && LETTERS.contains(sign.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return lines.stream().map(line -> withSign(line, signs)).toList();
    }

    private static TextLine withSign(TextLine line, Set<String> signs) {
        String text = line.text();
        boolean learnt = text.length() > 3 && text.charAt(1) == ' ' && signs.contains(text.substring(0, 1));
        return learnt ? line.withText("•" + text.substring(1)) : line;
    }
}
