package dev.roast.internal.roast;

import dev.roast.model.Withheld;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.List;

/**
 * A resume's text in which personal data is replaced by placeholders. Only {@link Redactor} makes one. Holds the original
 * too, which goes no further than the process.
 */
public final class RedactedText {
    private final ResumeText original;
    private final List<TextLine> lines;
    private final List<Redaction> redactions;

    RedactedText(ResumeText original, List<TextLine> lines, List<Redaction> redactions) {
        this.original = original;
        this.lines = List.copyOf(lines);
        this.redactions = List.copyOf(redactions);
    }

    /** Returns what a person sees. */
    ResumeText original() {
        return original;
    }

    /** Returns what a model may see. */
    List<TextLine> lines() {
        return lines;
    }

    /** Returns what was replaced, each value once, in the order of the document. */
    List<Redaction> redactions() {
        return redactions;
    }

    /** Returns what was replaced as its owner may see it. */
    List<Withheld> withheld() {
        return redactions.stream()
                .map(one -> new Withheld(one.kind().wireName(), one.placeholder(), one.value(), count(one)))
                .toList();
    }

    private int count(Redaction redaction) {
        String placeholder = redaction.placeholder();
        int count = 0;
        for (TextLine line : lines) {
            String text = line.text();
            for (int at = text.indexOf(placeholder);
                    at >= 0;
                    at = text.indexOf(placeholder, at + placeholder.length())) {
                count++;
            }
        }
        return count;
    }

    /**
     * Puts personal data back.
     *
     * @param text with placeholders
     * @return the text as its owner may see it; a placeholder that is none of this resume's stays
     */
    String restore(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        String restored = text;
        for (Redaction redaction : redactions) {
            restored = restored.replace(redaction.placeholder(), redaction.value());
        }
        return restored;
    }
}
