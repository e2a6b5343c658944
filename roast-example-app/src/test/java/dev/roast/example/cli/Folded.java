package dev.roast.example.cli;

import java.text.Normalizer;

/** Text as it is compared by people: without space, hyphens and ligatures. Written here anew, to check what Roast does. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\p{Cc}]", "");
    }
}
