package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.TooComplexException;
import dev.roast.model.Failure;
import dev.roast.model.FailureCode;
import dev.roast.port.Extraction;

/** What is said of documents that a child did not survive. */
final class Refusals {

    private Refusals() {}

    static Extraction of(Outcome<Extraction> outcome) {
        if (outcome instanceof Outcome.Answered<Extraction> answered) {
            return answered.answer();
        } else if (outcome instanceof Outcome.TookTooLong<Extraction> killed) {
            return tooComplex(
                    "The document takes more than " + killed.limit() + " to read" + TooComplexException.ADVICE);
        } else if (outcome instanceof Outcome.OutOfMemory) {
            return tooComplex("The document takes more than " + Launch.HEAP_MEGABYTES + " MB of memory to read"
                    + TooComplexException.ADVICE);
        }
        return tooComplex("The document breaks the program that reads it" + TooComplexException.ADVICE);
    }

    static Extraction tooComplex(String message) {
        return new Extraction.Refused(new Failure(FailureCode.TOO_COMPLEX, message));
    }
}
