package dev.roast.example.web;

import java.util.Arrays;

/** Entity tags, as RFC 9110 describes them in 8.8.3. */
final class ETags {
    private ETags() {}

    /** Returns whether a header {@code If-None-Match} names the tag; weak comparison, as 13.1.2 asks for. */
    static boolean match(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
