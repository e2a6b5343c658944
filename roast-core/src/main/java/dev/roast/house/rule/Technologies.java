package dev.roast.house.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The names of technologies, and how they are misspelt: {@code technologies.txt}. */
public final class Technologies {
    private static final int SHORTEST_GUESS = 7;
    private static final Set<String> NEVER_LOWER = Set.of(
            "JavaScript",
            "TypeScript",
            "GitHub",
            "GitLab",
            "LinkedIn",
            "MySQL",
            "PostgreSQL",
            "MongoDB",
            "WordPress",
            "YouTube",
            "PowerPoint",
            "iOS");
    private static final Technologies KNOWN = read();

    private final Map<String, String> wrong = new HashMap<>();
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Set<String> right = new HashSet<>();
    private final List<List<String>> spellings = new ArrayList<>();
    /** All of these in lower case: most words of a resume are none of them. */
    private final Set<String> mentioned = new HashSet<>();
    /** Those that a misspelt word may be meant for, by their first letter. */
    private final Map<Character, List<String>> guessed = new HashMap<>();

    private Technologies() {}

    /** Returns the names that are known, each with the other ways in which it may rightly be written; for job descriptions. */
    public static List<List<String>> spellings() {
        return List.copyOf(KNOWN.spellings);
    }

    /**
     * A misspelt name.
     *
     * @param right the right one
     * @param caseOnly whether only capitals are wrong
     */
    record Misspelling(String right, boolean caseOnly) {}

    /**
     * Looks up words.
     *
     * @param words one word or two, as they stand
     * @param guess whether to take an unknown long word for the name that it is nearest to
     * @return what is wrong with them; empty if nothing is known to be
     */
    static Optional<Misspelling> misspelling(String words, boolean guess) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (!KNOWN.mentioned.contains(lower)) {
            return guess ? KNOWN.guess(words, lower) : Optional.empty();
        }
        if (KNOWN.right.contains(words)) {
            return Optional.empty();
        }
        String listed = KNOWN.wrong.getOrDefault(words, KNOWN.wrong.get(lower));
        if (listed != null) {
            return Optional.of(new Misspelling(listed, letters(listed).equals(letters(words))));
        }
        String name = KNOWN.byLowerCase.get(lower);
        if (name != null) {
            return isFreeInCase(words, name) ? Optional.empty() : Optional.of(new Misspelling(name, true));
        }
        return guess ? KNOWN.guess(words, lower) : Optional.empty();
    }

    /** Lower case may be a command or a package ("docker", "numpy"), and all capitals a matter of setting. */
    private static boolean isFreeInCase(String words, String name) {
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 4;
        boolean lower = words.equals(words.toLowerCase(Locale.ROOT));
        return capitals || (lower && !NEVER_LOWER.contains(name));
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private Optional<Misspelling> guess(String word, String lower) {
        if (word.length() < SHORTEST_GUESS - 1 || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return guessed.getOrDefault(lower.charAt(0), List.of()).stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= 1)
                .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> new Misspelling(name, false));
    }

    /** One letter more, less or other, or two neighbours changed over; never only a letter more at the end. */
    private static boolean isNear(String word, String name) {
        int same = 0;
        int shorter = Math.min(word.length(), name.length());
        while (same < shorter && word.charAt(same) == name.charAt(same)) {
            same++;
        }
        String restOfWord = word.substring(same);
        String restOfName = name.substring(same);
        if (restOfWord.isEmpty() || restOfName.isEmpty()) {
            return false;
        }
        boolean swapped = restOfWord.length() > 1
                && restOfName.length() > 1
                && restOfWord.charAt(0) == restOfName.charAt(1)
                && restOfWord.charAt(1) == restOfName.charAt(0)
                && restOfWord.substring(2).equals(restOfName.substring(2));
        return swapped
                || restOfWord.substring(1).equals(restOfName)
                || restOfWord.equals(restOfName.substring(1))
                || (restOfWord.length() > 1 && restOfWord.substring(1).equals(restOfName.substring(1)));
    }

    private static Technologies read() {
        Technologies known = new Technologies();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Technologies.class.getResourceAsStream("technologies.txt"), "technologies.txt"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(known::add);
            known.wrong.keySet().forEach(word -> known.mentioned.add(word.toLowerCase(Locale.ROOT)));
            known.mentioned.addAll(known.byLowerCase.keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void add(String line) {
        String[] parts = line.split(" =", 2);
        boolean guess = parts[0].startsWith("~");
        List<String> names = List.of((guess ? parts[0].substring(1) : parts[0]).split("\\|", -1));
        String name = names.get(0);
        right.addAll(names);
        spellings.add(names);
        names.forEach(one -> byLowerCase.putIfAbsent(one.toLowerCase(Locale.ROOT), name));
        for (String misspelt : parts[1].split(",", -1)) {
            if (!misspelt.isBlank()) {
                wrong.put(misspelt.strip(), name);
                if (!letters(misspelt).equals(letters(name))) {
                    wrong.put(misspelt.strip().toLowerCase(Locale.ROOT), name);
                }
            }
        }
        if (guess && name.length() >= SHORTEST_GUESS && name.indexOf(' ') < 0) {
            guessed.computeIfAbsent(Character.toLowerCase(name.charAt(0)), letter -> new ArrayList<>())
                    .add(name);
        }
    }
}
