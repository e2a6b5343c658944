package dev.roast.port;

import java.util.Objects;

/**
 * Text in a document that a person does not see.
 *
 * @param page from 1; 0 if it is on no page
 * @param text what it says
 * @param reason why it is not seen, such as {@code white on white}
 */
public record HiddenText(int page, String text, String reason) {

    /** Requires both texts. */
    public HiddenText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "HiddenText[" + page + ", " + reason + ", " + text.length() + " characters]";
    }
}
