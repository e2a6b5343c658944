package dev.roast.house;

import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What every report says of a resume, whoever wrote it: the scores by the stated rules, and what is to be said of the
 * document as a whole.
 *
 * @param language of the resume, an ISO 639 code; {@code und} if it could not be told
 * @param score 0 to 100
 * @param scoreReasons how the score came about, in sentences
 * @param categories one score for each category
 * @param documentFindings the findings that are about no words of it, the most important first
 */
public record Assessment(
        String language,
        int score,
        List<String> scoreReasons,
        List<CategoryScore> categories,
        List<Finding> documentFindings) {

    /** Copies the lists. */
    public Assessment {
        Objects.requireNonNull(language, "language");
        scoreReasons = List.copyOf(scoreReasons);
        categories = List.copyOf(categories);
        documentFindings = List.copyOf(documentFindings);
    }
}
