package dev.roast.postgres;

import dev.roast.model.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages go by: a place in an order, not a row, so that it holds when rows come and go. */
final class Tokens {
    private static final int LARGEST_PAGE = 1_000;
    private static final Pattern PLACE = Pattern.compile("([a-z]+)-(-?\\d{1,18})-(\\d{1,18})");

    private Tokens() {}

    /**
     * A place in an order.
     *
     * @param at microseconds since 1970, where the order goes by a time; else zero
     * @param number which of those at that time
     */
    record Place(long at, long number) {
        /** Before every time that a server has: the year 1906. */
        static final Place START = new Place(-2_000_000_000_000_000L, 0);
        /** After every time that a server has: the year 2255. */
        static final Place END = new Place(9_000_000_000_000_000L, Long.MAX_VALUE);

        static Place of(long number) {
            return new Place(0, number);
        }
    }

    static void requireLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to 1,000 items, not " + limit);
        }
    }

    /** Returns the number behind which a list goes on that is read from the newest on. */
    static long numberBefore(String list, Optional<String> after) {
        return after.map(token -> read(list, token).number()).orElse(Long.MAX_VALUE);
    }

    /** Reads a token; the list's name is in it, so that no other list takes it. */
    static Place read(String list, String token) {
        Matcher parts = PLACE.matcher(token);
        if (!parts.matches() || !parts.group(1).equals(list)) {
            throw new IllegalArgumentException("this token is none that this list gave: ask for the first page again");
        }
        return new Place(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    /** Makes a page of one row more than there is room for, so that it is known whether another follows. */
    static <T> Page<T> page(String list, List<Placed<T>> rows, int limit) {
        List<T> items = rows.stream().limit(limit).map(Placed::item).toList();
        Optional<String> next =
                rows.size() > limit ? Optional.of(rows.get(limit - 1).place()).map(token(list)) : Optional.empty();
        return new Page<>(items, next);
    }

    private static Function<Place, String> token(String list) {
        return place -> list + "-" + place.at() + "-" + place.number();
    }

    /** A row and where it stands. */
    record Placed<T>(Place place, T item) {}
}
