package dev.roast.internal.roast;

import dev.roast.model.Changes;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.RoastId;
import dev.roast.model.RoastReport;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a report against an earlier one. A finding about words is fixed when its words are gone from the resume, as a
 * model that fails to mention it again proves nothing; one about the whole document, when its rule does not find it again.
 */
final class Comparison {
    private Comparison() {}

    static Changes between(RoastId since, RoastReport before, RoastReport now, List<TextLine> lines) {
        QuoteFinder finder = new QuoteFinder(lines);
        List<Finding> fixed = new ArrayList<>();
        for (Finding finding : before.findings()) {
            if (!holds(finding, now, finder)) {
                fixed.add(finding);
            }
        }
        List<Finding> fresh = now.findings().stream()
                .filter(finding -> before.findings().stream().noneMatch(earlier -> same(earlier, finding)))
                .toList();
        int remaining = before.findings().size() - fixed.size();
        return new Changes(since, before.score(), now.score() - before.score(), fixed, remaining, fresh);
    }

    private static boolean holds(Finding earlier, RoastReport now, QuoteFinder finder) {
        return earlier.quote().isPresent()
                ? earlier.quote()
                        .flatMap(quote -> finder.find(quote.text(), quote.page(), quote.line()))
                        .isPresent()
                : now.findings().stream().anyMatch(finding -> same(earlier, finding));
    }

    /** The rule, if there is one, else the category: and the same words, or words of which one has the other in it. */
    private static boolean same(Finding one, Finding other) {
        boolean alike = (one.rule().isPresent() && other.rule().isPresent())
                ? one.rule().equals(other.rule())
                : one.category() == other.category();
        if (!alike || one.quote().isPresent() != other.quote().isPresent()) {
            return false;
        }
        String words = one.quote().map(Quote::text).map(Folding::fold).orElse("");
        String others = other.quote().map(Quote::text).map(Folding::fold).orElse("");
        return words.contains(others) || others.contains(words);
    }
}
