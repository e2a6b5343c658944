package dev.roast.model;

import java.util.regex.Pattern;

/** Takes control characters out of what people and programs call themselves: no store and no log has to bear with them. */
final class Printable {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Pattern CONTROL_IN_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Printable() {}

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The same for text of several lines, which keep their ends. */
    static String lines(String text) {
        return CONTROL_IN_TEXT
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }
}
