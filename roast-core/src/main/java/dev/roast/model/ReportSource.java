package dev.roast.model;

import java.util.Objects;

/**
 * Who wrote a report, and what it cost.
 *
 * @param model the name of the language model; {@code house} for Roast's own rules
 * @param fallback whether a model that comes before it could not be asked, or gave no usable answer
 * @param inputTokens as the model counts; 0 for the house
 * @param outputTokens as the model counts; 0 for the house
 */
public record ReportSource(String model, boolean fallback, long inputTokens, long outputTokens) {

    /** Requires a name and no negative counts. */
    public ReportSource {
        Objects.requireNonNull(model, "model");
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("token counts are not negative");
        }
    }
}
