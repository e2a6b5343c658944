package dev.roast.house.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence or two with slots.
 *
 * <p>{@code {word}} prints the slot {@code word}. {@code {count>2}} prints nothing, and the template fits only if the
 * number in the slot is greater.
 *
 * <p>There are many templates and few are used in one run, so each is taken apart when it is looked at and not at load.
 *
 * @param text as written in the resource
 * @param punchline what the joke turns on, so that a report does not tell it twice; empty if nothing shares it
 */
record Template(String text, String punchline) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)(?:>(\\d{1,4}))?}");
    private static final Pattern FIRST_WORDS = Pattern.compile("^\\W*(?:[\\w{}’'-]+\\W+){0,2}[\\w{}’'-]+");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("^\\p{Ll}[\\p{Ll}’'-]*(?![\\p{L}\\p{N}])");
    private static final int NAME = 1;
    private static final int MORE_THAN = 2;

    /** Requires a text whose braces are slots. */
    Template {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a template has a text");
        }
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            requireSlot(text, open);
        }
    }

    private static void requireSlot(String text, int open) {
        int close = text.indexOf('}', open);
        for (int i = open + 1; i < close; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '>') {
                close = -1;
            }
        }
        if (close <= open + 1) {
            throw new IllegalArgumentException("a slot that cannot be read, in: " + text);
        }
    }

    /** The slots in it, in order. */
    List<MatchResult> slots() {
        return SLOT.matcher(text).results().toList();
    }

    /** Its first words with slots made alike, so that a report does not begin two jokes alike. */
    String opening() {
        String plain = SLOT.matcher(text).replaceAll(slot -> slot.group(MORE_THAN) == null ? "SLOT" : "");
        Matcher words = FIRST_WORDS.matcher(plain.strip());
        return words.find() ? words.group().toLowerCase(Locale.ROOT) : plain;
    }

    /** Whether it prints no slots but these. */
    boolean saysOnly(Set<String> names) {
        return slots().stream()
                .filter(slot -> slot.group(MORE_THAN) == null)
                .allMatch(slot -> names.contains(slot.group(NAME)));
    }

    boolean fits(Map<String, String> values) {
        return slots().stream().allMatch(slot -> fits(slot, values.getOrDefault(slot.group(NAME), "")));
    }

    private static boolean fits(MatchResult slot, String value) {
        if (value.isBlank()) {
            return false;
        }
        String limit = slot.group(MORE_THAN);
        return limit == null || (value.matches("\\d{1,9}") && Integer.parseInt(value) > Integer.parseInt(limit));
    }

    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (MatchResult slot : slots()) {
            append(out, text.substring(from, slot.start()));
            out.append(printed(slot, values.getOrDefault(slot.group(NAME), ""), startsSentence(out)));
            from = slot.end();
        }
        append(out, text.substring(from));
        return out.toString().strip();
    }

    private static String printed(MatchResult slot, String value, boolean atStart) {
        if (slot.group(MORE_THAN) != null) {
            return "";
        }
        String tidy = Typography.tidy(value);
        return atStart && LOWER_CASE_WORD.matcher(tidy).find() ? Typography.capitalise(tidy) : tidy;
    }

    private static boolean startsSentence(CharSequence before) {
        String text = before.toString().strip();
        return text.isEmpty() || Typography.endsSentence(text);
    }

    /** Appends words of the template; a full stop after a slot that ends with one ("Acme Inc.") is left out. */
    private static void append(StringBuilder out, String literal) {
        boolean stopped = Typography.endsSentence(out);
        if (stopped && literal.startsWith(".")) {
            out.append(literal, 1, literal.length());
        } else if (stopped && literal.startsWith("”.") && out.charAt(out.length() - 1) != '…') {
            out.append('”').append(literal, 2, literal.length());
        } else {
            out.append(literal);
        }
    }
}
