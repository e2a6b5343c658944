package dev.roast.internal.pdf;

import dev.roast.model.RoastException;

/** Ends the reading of a document that costs more than an honest one. Its message is one sentence for people. */
public final class TooComplexException extends RoastException {
    /** How such a sentence ends: printing leaves behind what makes a document costly. */
    public static final String ADVICE = "; print it to a new PDF and use that.";

    private static final long serialVersionUID = 1L;

    private final String sentence;

    TooComplexException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
