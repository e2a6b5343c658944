package dev.roast.internal.roast;

import dev.roast.model.Category;
import dev.roast.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A model's answer, read but not believed.
 *
 * @param headline the roast in one line
 * @param findings what is wrong
 * @param praise what is good
 * @param verdict the last word
 */
record Draft(String headline, List<Point> findings, List<String> praise, String verdict) {

    Draft {
        findings = List.copyOf(findings);
        praise = List.copyOf(praise);
    }

    /** Returns this with each text changed. */
    Draft map(UnaryOperator<String> change) {
        return new Draft(
                change.apply(headline),
                findings.stream().map(point -> point.map(change)).toList(),
                praise.stream().map(change).toList(),
                change.apply(verdict));
    }

    /**
     * One finding.
     *
     * @param category what it is about
     * @param severity how much it matters
     * @param quote the words, if it is about words
     * @param page where they are said to stand; 0 if that is not said
     * @param line where on it; 0 if that is not said
     * @param rule the house rule, if one found it
     * @param roast the joke
     * @param problem what is wrong
     * @param fix what to do
     */
    record Point(
            Category category,
            Severity severity,
            Optional<String> quote,
            int page,
            int line,
            Optional<String> rule,
            String roast,
            String problem,
            String fix) {

        Point map(UnaryOperator<String> change) {
            return new Point(
                    category,
                    severity,
                    quote.map(change),
                    page,
                    line,
                    rule,
                    change.apply(roast),
                    change.apply(problem),
                    change.apply(fix));
        }
    }
}
