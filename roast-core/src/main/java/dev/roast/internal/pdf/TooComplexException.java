package dev.roast.internal.pdf;

import dev.roast.model.RoastException;

/** Ends the reading of a document that costs more than an honest one. Its message is one sentence for people. */
final class TooComplexException extends RoastException {
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
