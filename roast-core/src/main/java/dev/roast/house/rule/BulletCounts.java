package dev.roast.house.rule;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.model.Severity;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the bullets are shared out among the jobs: most for the newest, few for the oldest, none without any. */
final class BulletCounts implements Rule {
    private static final int TOO_MANY = 9;
    private static final int RECENT_YEARS = 8;
    private static final int RECENT_JOBS = 3;
    private static final int TOLD = 12;
    private static final int SHORT_MONTHS = 3;

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Entry> jobs = resume.jobs();
        List<Observation> seen = new ArrayList<>();
        for (Entry job : jobs) {
            if (job.statements().size() >= TOO_MANY) {
                seen.add(observation(RuleKind.TOO_MANY_BULLETS, "", Severity.MEDIUM, job, 9));
            }
        }
        jobs.stream()
                .filter(job -> job.title().isPresent() && job.dates().isPresent())
                .limit(RECENT_JOBS)
                .forEach(job -> tooFew(resume, job).ifPresent(seen::add));
        oldJob(resume, jobs).ifPresent(seen::add);
        return seen;
    }

    private static Optional<Observation> tooFew(ParsedResume resume, Entry job) {
        if (!isRecent(resume, job) || job.words() >= 2 * TOLD || isShort(resume, job)) {
            return Optional.empty();
        }
        int bullets = job.statements().size();
        if (bullets == 0 && job.words() < TOLD) {
            return Optional.of(observation(RuleKind.TOO_FEW_BULLETS, "none", Severity.MEDIUM, job, 10));
        }
        return bullets == 1
                ? Optional.of(observation(RuleKind.TOO_FEW_BULLETS, "one", Severity.MEDIUM, job, 6))
                : Optional.empty();
    }

    private static boolean isRecent(ParsedResume resume, Entry job) {
        return job.dates()
                .filter(dates ->
                        !dates.latestEnd(resume.now()).isBefore(resume.now().minusYears(RECENT_YEARS)))
                .isPresent();
    }

    private static boolean isShort(ParsedResume resume, Entry job) {
        Optional<YearMonth> start = job.dates().flatMap(DateRange::start).map(DateRange.Point::earliest);
        return start.isEmpty()
                || start.orElseThrow().until(job.dates().orElseThrow().latestEnd(resume.now()), ChronoUnit.MONTHS)
                        <= SHORT_MONTHS;
    }

    private static Optional<Observation> oldJob(ParsedResume resume, List<Entry> jobs) {
        if (jobs.size() < 2) {
            return Optional.empty();
        }
        Entry newest = jobs.get(0);
        Entry oldest = jobs.get(jobs.size() - 1);
        int bullets = oldest.statements().size();
        boolean old = oldest.dates().isPresent() && !isRecent(resume, oldest);
        if (!old || bullets < 3 || bullets <= newest.statements().size() || !isRecent(resume, newest)) {
            return Optional.empty();
        }
        return Optional.of(observation(RuleKind.OLD_JOB_SPACE, "", Severity.LOW, oldest, 2, resume.now()));
    }

    private static Observation observation(RuleKind kind, String variant, Severity severity, Entry job, int points) {
        return observation(kind, variant, severity, job, points, YearMonth.of(1, 1));
    }

    private static Observation observation(
            RuleKind kind, String variant, Severity severity, Entry job, int points, YearMonth now) {
        Quoted quote = job.line().quote();
        Slots slots = Slots.of(quote).number("count", job.statements().size()).entry(job);
        if (now.getYear() > 1) {
            long years = job.dates().orElseThrow().latestEnd(now).until(now, ChronoUnit.YEARS);
            slots.number("years", (int) years);
        }
        return new Observation(kind, variant, severity, Optional.of(quote), slots.map(), points);
    }
}
