package dev.roast.house.rule;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Time between two jobs of which nothing is told. It is named as what a reader will ask about, never as a fault. After
 * Kristal et al., "Reducing discrimination against job seekers with and without employment gaps", Nature Human Behaviour
 * (2023), which found that telling experience in years helps.
 */
final class Gaps implements Rule {
    private static final int SHORTEST = 7;
    private static final int FORGOTTEN_YEARS = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Entry> dated = dated(resume);
        List<Observation> seen = new ArrayList<>();
        Optional<YearMonth> busyUntil = Optional.empty();
        for (Entry entry : dated) {
            YearMonth start =
                    entry.dates().flatMap(DateRange::start).orElseThrow().earliest();
            YearMonth end = entry.dates().orElseThrow().latestEnd(resume.now());
            if (busyUntil.isPresent() && entry.kind() == SectionKind.EXPERIENCE) {
                gap(resume, entry, busyUntil.orElseThrow(), start).ifPresent(seen::add);
            }
            busyUntil =
                    Optional.of(busyUntil.filter(until -> until.isAfter(end)).orElse(end));
        }
        return seen;
    }

    private static List<Entry> dated(ParsedResume resume) {
        return Stream.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.VOLUNTEERING)
                .flatMap(resume::sections)
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.dates().filter(Gaps::isForward).isPresent())
                .sorted(Comparator.comparing(entry ->
                        entry.dates().flatMap(DateRange::start).orElseThrow().earliest()))
                .toList();
    }

    private static boolean isForward(DateRange dates) {
        return dates.start().isPresent()
                && dates.end()
                        .filter(end -> end.latest()
                                .isBefore(dates.start().orElseThrow().earliest()))
                        .isEmpty();
    }

    private static Optional<Observation> gap(ParsedResume resume, Entry job, YearMonth until, YearMonth start) {
        int months = (int) until.until(start, ChronoUnit.MONTHS) - 1;
        boolean old = start.isBefore(resume.now().minusYears(FORGOTTEN_YEARS));
        if (months < SHORTEST || old || start.isAfter(resume.now())) {
            return Optional.empty();
        }
        Quoted quote = job.line().quote();
        Slots slots = Slots.of(quote)
                .number("months", months)
                .number("years", months % 12 == 0 ? months / 12 : 0)
                .with("from", MONTH.format(until.plusMonths(1)))
                .with("to", MONTH.format(start.minusMonths(1)))
                .entry(job);
        return Optional.of(new Observation(RuleKind.GAP, "", Severity.LOW, Optional.of(quote), slots.map(), 2));
    }
}
