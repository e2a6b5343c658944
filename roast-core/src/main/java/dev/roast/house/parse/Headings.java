package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the headings of a document. A line is one by its words, if they stand in {@code headings.txt} and it looks like
 * the others that do; or by its look, if it is set like those and in no other way like the text.
 */
final class Headings {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 70;
    private static final double LARGER = 1.06;
    private static final Map<String, SectionKind> KNOWN = read();

    private final double bodySize;
    private final boolean hasLooks;
    private final Set<String> looks;

    Headings(List<TextLine> lines) {
        bodySize = bodySize(lines);
        List<TextLine> exact = lines.stream()
                .filter(line ->
                        line.text().length() <= LONGEST && exact(line.text()).isPresent())
                .toList();
        List<TextLine> distinct = exact.stream().filter(this::isDistinct).toList();
        hasLooks = distinct.size() >= 2;
        Map<String, Long> byLook = distinct.stream().collect(Collectors.groupingBy(this::look, Collectors.counting()));
        looks = byLook.entrySet().stream()
                .filter(look -> look.getValue() >= 2 && isRare(look.getKey(), lines))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    double bodySize() {
        return bodySize;
    }

    /** Returns what the line heads, if it is a heading. */
    Optional<SectionKind> kindOf(TextLine line) {
        String text = line.text();
        if (text.length() > LONGEST || isItem(text)) {
            return Optional.empty();
        }
        Optional<SectionKind> exact = exact(text);
        if (exact.isPresent()) {
            return hasLooks && !isDistinct(line) ? Optional.empty() : exact;
        }
        if (Text.words(text) > MOST_WORDS
                || !looks.contains(look(line))
                || DateReader.find(text).isPresent()) {
            return Optional.empty();
        }
        Optional<SectionKind> partial = partial(text);
        boolean standsOut = line.fontSize() > bodySize * LARGER || Text.isCapitals(text);
        return partial.isPresent() ? partial : standsOut ? Optional.of(SectionKind.OTHER) : Optional.empty();
    }

    private static boolean isItem(String text) {
        return Bullets.isBullet(text) && !Bullets.isPrivate(text.charAt(0));
    }

    /** Returns whether a line is set to stand out from the text. */
    boolean isDistinct(TextLine line) {
        return line.bold() || line.fontSize() > bodySize * LARGER || Text.isCapitals(line.text());
    }

    private String look(TextLine line) {
        return Math.round(line.fontSize() * 2) + (line.bold() ? "b" : "") + (Text.isCapitals(line.text()) ? "c" : "");
    }

    private boolean isRare(String look, List<TextLine> lines) {
        long alike = lines.stream().filter(line -> look(line).equals(look)).count();
        return alike <= Math.max(8, lines.size() / 5);
    }

    private static Optional<SectionKind> exact(String text) {
        String key = key(text);
        SectionKind found = KNOWN.get(key);
        if (found == null && !key.isEmpty() && Text.isWide(key.codePointAt(0))) {
            int bracket = key.indexOf('(') > 0 ? key.indexOf('(') : key.length();
            found = KNOWN.get(key.substring(0, bracket));
        }
        return Optional.ofNullable(found);
    }

    private static Optional<SectionKind> partial(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Text.fold(text).split("[^\\p{L}]+", -1)) {
            words.add(word);
        }
        return words.stream()
                .filter(word -> word.length() > 4)
                .map(KNOWN::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns a heading's words for comparing: letters only, so that icons, colons and letter spacing don't matter. */
    private static String key(String text) {
        String folded = Text.fold(text).replace("&", " and ").replace('（', '(');
        StringBuilder key = new StringBuilder();
        folded.codePoints()
                .filter(c -> (Character.isLetter(c) && !isIconLetter(c)) || c == '(' || c == '・')
                .forEach(key::appendCodePoint);
        return key.indexOf("(") == 0 ? "" : key.toString();
    }

    private static boolean isIconLetter(int codePoint) {
        return codePoint >= 0x100 && codePoint < 0x250;
    }

    private static double bodySize(List<TextLine> lines) {
        TreeMap<Double, Integer> characters = new TreeMap<>();
        lines.forEach(line -> characters.merge(
                Math.round(line.fontSize() * 2) / 2.0, line.text().length(), Integer::sum));
        int half = characters.values().stream().mapToInt(Integer::intValue).sum() / 2;
        for (Map.Entry<Double, Integer> size : characters.entrySet()) {
            half -= size.getValue();
            if (half <= 0) {
                return size.getKey();
            }
        }
        return 10;
    }

    private static Map<String, SectionKind> read() {
        Map<String, SectionKind> known = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("headings.txt"), "headings.txt"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                String[] parts = line.split(" = ", 2);
                SectionKind kind = SectionKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                for (String heading : parts[1].split(", ", -1)) {
                    known.putIfAbsent(key(heading), kind);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HashMap<>(known);
    }
}
