package dev.roast.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The formatted roast. One shape, whoever wrote it; every quote in it stands in the resume, and every score in it was
 * computed by Roast's stated rules.
 *
 * @param language the language of the resume, as an ISO 639 code; {@code und} if it could not be told
 * @param headline the roast in one line
 * @param score 0 to 100
 * @param scoreReasons how the score came about, in sentences
 * @param categories one score for each category
 * @param findings the most important first
 * @param praise what is good, and true
 * @param verdict the last word
 * @param match the resume held against the job description, if one was given
 * @param changes this report held against an earlier one, if one was named and is there
 * @param warnings about the file
 * @param withheld what no language model was shown, in the order of the document
 * @param source who wrote it
 */
public record RoastReport(
        String language,
        String headline,
        int score,
        List<String> scoreReasons,
        List<CategoryScore> categories,
        List<Finding> findings,
        List<String> praise,
        String verdict,
        Optional<JobMatch> match,
        Optional<Changes> changes,
        List<Warning> warnings,
        List<Withheld> withheld,
        ReportSource source) {

    /** The version of the shape, in its JSON. */
    public static final int VERSION = 1;

    /** Checks the range and copies the lists. */
    public RoastReport {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(source, "source");
        scoreReasons = List.copyOf(scoreReasons);
        categories = List.copyOf(categories);
        findings = List.copyOf(findings);
        praise = List.copyOf(praise);
        warnings = List.copyOf(warnings);
        withheld = List.copyOf(withheld);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }

    /** Returns this report with what its owner asked for besides. */
    public RoastReport with(Optional<JobMatch> job, Optional<Changes> comparison) {
        return new RoastReport(
                language,
                headline,
                score,
                scoreReasons,
                categories,
                findings,
                praise,
                verdict,
                job,
                comparison,
                warnings,
                withheld,
                source);
    }

    /** Returns a text without the words. */
    @Override
    public String toString() {
        return "RoastReport[" + score + ", " + findings.size() + " findings, " + source + "]";
    }
}
