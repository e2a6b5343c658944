package dev.roast.model;

import java.util.regex.Pattern;

/** Takes control characters out of what people and programs call themselves: no store and no log has to bear with them. */
final class Printable {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Printable() {}

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
