package dev.roast.internal.roast;

/** Text of a model made fit to be shown: one line, nothing that controls a terminal or turns the direction round. */
final class PlainText {
    private PlainText() {}

    static String of(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cf}\\p{Co}&&[^\\u200D]]", "")
                .replaceAll(" {2,}", " ")
                .strip();
        return plain.length() <= longest ? plain : shortened(plain, longest);
    }

    private static String shortened(String plain, int longest) {
        int space = plain.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        if (Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end).strip() + "…";
    }
}
