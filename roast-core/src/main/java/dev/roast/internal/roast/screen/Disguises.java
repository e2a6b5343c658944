package dev.roast.internal.roast.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to read a text: what is written backwards, in rot13 or with digits for letters. */
final class Disguises {
    /** A view that has none of these says nothing that a rule knows. */
    private static final Pattern WORTH_READING = Pattern.compile(
            "\\b(?:your|you|ignore|disregard|what|how|who|explain|instructions?|response|answer|reply|please|system|write|tell|translate"
                    + "|provide|describe|score|rate|candidate|replace|give|compose|draft|repeat|prompt|this|previous)\\b");

    private static final Pattern LEET_WORD =
            Pattern.compile("[\\p{L}0-9@$!|+]*(?:\\p{L}[0-9@$!|+]|[0-9@$!|+]\\p{L})[\\p{L}0-9@$!|+]*");
    private static final Map<Character, Character> LEET = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('!', 'i'),
            Map.entry('|', 'l'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('@', 'a'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('7', 't'),
            Map.entry('+', 't'),
            Map.entry('9', 'g'),
            Map.entry('8', 'b'));
    private static final int FEWEST_LEET_WORDS = 2;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Disguises() {}

    /** A way to read it. */
    record Disguise(String name, View view) {}

    /** Returns those ways to read a text in which it says something else. */
    static List<Disguise> of(View plain) {
        List<Disguise> all = new ArrayList<>();
        long leetWords = LEET_WORD
                .matcher(plain.cased())
                .results()
                .filter(match -> leet(match.group()).matches("\\p{L}{3,}"))
                .count();
        if (leetWords >= FEWEST_LEET_WORDS) {
            all.add(new Disguise(
                    "leet",
                    plain.withText(LEET_WORD
                            .matcher(plain.cased())
                            .replaceAll(match -> Matcher.quoteReplacement(leet(match.group()))))));
        }
        addIfReadable("rot13", plain.withText(rot13(plain.cased())), all);
        addIfReadable("reversed", plain.reversed(), all);
        addIfReadable("reversed-words", plain.withText(wordsReversed(plain.cased())), all);
        return all;
    }

    private static void addIfReadable(String name, View view, List<Disguise> all) {
        if (WORTH_READING.matcher(view.text()).find()) {
            all.add(new Disguise(name, view));
        }
    }

    private static String leet(String word) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char letter = LEET.getOrDefault(c, c);
            read.append(i == 0 && letter != c ? Character.toUpperCase(letter) : letter);
        }
        return read.toString();
    }

    private static String rot13(String text) {
        StringBuilder turned = new StringBuilder();
        text.chars().forEach(c -> turned.append(rot13((char) c)));
        return turned.toString();
    }

    private static char rot13(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + (c - 'a' + 13) % 26);
        } else if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + (c - 'A' + 13) % 26);
        }
        return c;
    }

    private static String wordsReversed(String text) {
        return WORD.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new StringBuilder(match.group()).reverse().toString()));
    }
}
