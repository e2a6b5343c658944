package dev.roast.memory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages go by: a place in an order, not a row, so that it holds when rows come and go. */
final class Tokens {
    private static final int LARGEST_PAGE = 1_000;
    private static final Pattern NUMBER = Pattern.compile("([a-z]+)-(\\d{1,18})");
    private static final Pattern SLOT = Pattern.compile("due-(-?\\d{1,18})\\.(\\d{1,9})-(\\d{1,18})");

    private Tokens() {}

    static void requireLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to 1,000 items, not " + limit);
        }
    }

    static String of(String name, long number) {
        return name + "-" + number;
    }

    static long number(String name, String token) {
        Matcher parts = NUMBER.matcher(token);
        if (!parts.matches() || !parts.group(1).equals(name)) {
            throw unknown();
        }
        return Long.parseLong(parts.group(2));
    }

    static String of(Slot slot) {
        Instant at = slot.at();
        return "due-" + at.getEpochSecond() + "." + at.getNano() + "-" + slot.number();
    }

    static Slot slot(String token) {
        Matcher parts = SLOT.matcher(token);
        if (!parts.matches()) {
            throw unknown();
        }
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
            return new Slot(at, Long.parseLong(parts.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a token with a time that no page ended at", e);
        }
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("this token is none that this list gave: ask for the first page again");
    }
}
