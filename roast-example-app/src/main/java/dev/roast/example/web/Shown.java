package dev.roast.example.web;

/** What a client sent, shown to it again. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /** Returns the beginning, without anything that a terminal or a log would take for an order. */
    static String briefly(String text) {
        String plain = text.replaceAll("[^\\p{Print}]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
