package dev.roast.port;

/** Writes a report about a resume. */
public interface LanguageModel {

    /** Returns the name that reports and metrics show, such as {@code gpt-5-mini}. Always the same. */
    String name();

    /**
     * Asks the model. May take a minute; when the calling thread is interrupted it gives up at once and answers
     * {@code Declined(UNAVAILABLE)} with the interrupt flag set.
     *
     * @param prompt what to do, and on what
     * @return an answer, or why there is none; expected failures are never thrown
     */
    Reply generate(Prompt prompt);
}
