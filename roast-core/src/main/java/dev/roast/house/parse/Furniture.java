package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what is printed on pages and is not the resume: page numbers, running heads and feet. */
final class Furniture {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:page )?\\d{1,3}(?: ?(?:/|of) ?\\d{1,3})?");
    private static final int EDGE = 3;

    private Furniture() {}

    static List<TextLine> without(List<TextLine> lines) {
        Map<Integer, Integer> linesOfPage = new HashMap<>();
        lines.forEach(line -> linesOfPage.merge(line.page(), line.line(), Math::max));
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        lines.stream()
                .filter(line -> isAtEdge(line, linesOfPage))
                .forEach(line -> pagesOf.computeIfAbsent(shape(line), shape -> new HashSet<>())
                        .add(line.page()));
        return lines.stream()
                .filter(line -> !line.text().isBlank())
                .filter(line -> !isAtEdge(line, linesOfPage) || !isFurniture(line, pagesOf))
                .toList();
    }

    private static boolean isAtEdge(TextLine line, Map<Integer, Integer> linesOfPage) {
        return line.line() <= EDGE || line.line() > linesOfPage.getOrDefault(line.page(), 0) - EDGE;
    }

    private static boolean isFurniture(TextLine line, Map<String, Set<Integer>> pagesOf) {
        boolean repeated = pagesOf.getOrDefault(shape(line), Set.of()).size() > 1
                && DIGITS.matcher(line.text()).find()
                && line.text().length() < 90;
        boolean number = NUMBER.matcher(line.text().strip()).matches() && !isYear(line.text());
        return number || repeated;
    }

    private static boolean isYear(String text) {
        return text.strip().length() == 4;
    }

    private static String shape(TextLine line) {
        return DIGITS.matcher(line.text().strip()).replaceAll("#");
    }
}
