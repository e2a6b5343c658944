package dev.roast.internal.roast;

import dev.roast.house.match.JobMatcher;
import dev.roast.model.Changes;
import dev.roast.model.JobMatch;
import dev.roast.model.RoastId;
import dev.roast.model.RoastReport;
import dev.roast.port.Claimed;
import dev.roast.port.ResumeText;
import dev.roast.port.RoastRef;
import dev.roast.port.RoastShelf;
import dev.roast.port.StoredRoast;
import java.util.Optional;

/** Adds to a report what its owner asked for besides: the job match and the comparison. Asks no model. */
final class Extras {
    private final RoastShelf shelf;
    private final JobMatcher matcher = new JobMatcher();

    Extras(RoastShelf shelf) {
        this.shelf = shelf;
    }

    RoastReport add(RoastReport report, Claimed claimed, ResumeText text) {
        Optional<JobMatch> match =
                claimed.options().jobDescription().map(description -> matcher.match(description, text.lines()));
        Optional<Changes> changes = claimed.options()
                .compareWith()
                .flatMap(since ->
                        earlier(claimed, since).map(before -> Comparison.between(since, before, report, text.lines())));
        return report.with(match, changes);
    }

    /** Its owner may have deleted it meanwhile: then there is nothing to compare with, and the roast is as good. */
    private Optional<RoastReport> earlier(Claimed claimed, RoastId since) {
        RoastRef ref = new RoastRef(claimed.attempt().roast().account(), since);
        return shelf.find(ref).flatMap(StoredRoast::report).map(ReportJson::read);
    }
}
