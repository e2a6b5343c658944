package dev.roast.internal.roast.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other ways to read a text: what is written backwards, in rot13 or with digits for letters. */
final class Disguises {
    /** A view that has none of these says nothing that a rule knows. */
    private static final List<String> TELLING = List.of(
            ("your you ignore disregard what how who explain instruction instructions response answer reply please system write"
                            + " tell translate provide describe score rate candidate replace give compose draft repeat prompt this previous")
                    .split(" ", -1));

    private static final Pattern WORTH_READING = Pattern.compile("\\b(?:" + String.join("|", TELLING) + ")\\b");
    private static final Set<String> IN_ROT13 =
            TELLING.stream().map(Disguises::rot13).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BACKWARDS =
            TELLING.stream().map(Disguises::backwards).collect(Collectors.toUnmodifiableSet());

    private static final String LEET_SIGNS = "0123456789@$!|+";
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
    private static final int SHORTEST_LEET_WORD = 3;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Disguises() {}

    /** A way to read it. */
    record Disguise(String name, View view) {}

    /** Returns those ways to read a text in which it says something else. */
    static List<Disguise> of(View plain) {
        List<Disguise> all = new ArrayList<>();
        addLeet(plain, all);
        if (hasOneOf(IN_ROT13, plain.text())) {
            addIfReadable("rot13", plain.withText(rot13(plain.cased())), all);
        }
        if (hasOneOf(BACKWARDS, plain.text())) {
            addIfReadable("reversed", plain.reversed(), all);
            addIfReadable("reversed-words", plain.withText(wordsReversed(plain.cased())), all);
        }
        return all;
    }

    private static void addLeet(View plain, List<Disguise> all) {
        String text = plain.cased();
        StringBuilder read = new StringBuilder(text);
        int words = 0;
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            boolean letters = false;
            boolean signs = false;
            for (; to < text.length() && isLeet(text, to); to += Character.charCount(text.codePointAt(to))) {
                boolean letter = Character.isLetter(text.codePointAt(to));
                letters |= letter;
                signs |= !letter;
            }
            if (letters && signs) {
                String word = leet(text.substring(from, to));
                read.replace(from, to, word);
                words += isWord(word) ? 1 : 0;
            }
            from = to;
        }
        if (words >= FEWEST_LEET_WORDS) {
            all.add(new Disguise("leet", plain.withText(read.toString())));
        }
    }

    private static boolean isLeet(String text, int at) {
        return LEET_SIGNS.indexOf(text.charAt(at)) >= 0 || Character.isLetter(text.codePointAt(at));
    }

    private static boolean isWord(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_LEET_WORD
                && word.codePoints().allMatch(Character::isLetter);
    }

    /** Before a text is turned round: words of ASCII letters, digits and underscores, which is less than what is looked for. */
    private static boolean hasOneOf(Set<String> words, String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isAsciiWord(text.charAt(i))) {
                if (i > from && words.contains(text.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
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
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(backwards(match.group())));
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
