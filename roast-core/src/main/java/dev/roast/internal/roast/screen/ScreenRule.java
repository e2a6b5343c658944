package dev.roast.internal.roast.screen;

import dev.roast.internal.text.SoughtPattern;
import java.util.List;

/**
 * A way in which models are instructed.
 *
 * @param name for reports, such as {@code override}
 * @param place where it may begin
 * @param pattern of a folded text
 * @param needs words of which a text that it finds has one; empty if that is not known
 */
record ScreenRule(String name, Place place, SoughtPattern pattern, List<String> needs) {
    ScreenRule {
        needs = List.copyOf(needs);
    }

    /** Returns whether a look at this text is worth its time. */
    boolean mayFindIn(String text) {
        return needs.isEmpty() || needs.stream().anyMatch(text::contains);
    }

    /** Where a rule's find may begin. */
    enum Place {
        /** At the start of a sentence, a bullet, a clause, or at a word with a capital letter. */
        START,
        /** Anywhere. */
        ANY,
        /** Only right behind another find. */
        NEAR
    }
}
