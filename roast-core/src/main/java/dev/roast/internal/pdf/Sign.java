package dev.roast.internal.pdf;

import dev.roast.internal.text.Unseen;
import java.util.Optional;

/**
 * What a code of a font stands for.
 *
 * @param said what the document says that it means
 * @param text the same without what is not drawn, and with ligatures spelt out
 * @param drawn what the font itself calls it, if that is something else
 * @param empty whether nothing is drawn for it
 */
record Sign(String said, String text, Optional<String> drawn, boolean empty) {

    /** Returns whether there is more behind it than is drawn. */
    boolean odd() {
        return said.length() > 1 && said.codePoints().anyMatch(Unseen::is);
    }
}
