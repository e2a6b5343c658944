package dev.roast.house.rule;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.DateRange.Point;
import dev.roast.house.parse.DateRange.Style;
import dev.roast.house.parse.DateReader;
import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs without dates, with dates that are unclear, and with dates that cannot be. */
final class JobDates implements Rule {

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>(missing(resume));
        List<Entry> dated =
                resume.jobs().stream().filter(job -> job.dates().isPresent()).toList();
        unclear(dated).ifPresent(seen::add);
        dated.forEach(job -> impossible(resume, job).ifPresent(seen::add));
        return seen;
    }

    /** Where a section has as many dates as jobs somewhere, reading order is to blame, not the person. */
    private static List<Observation> missing(ParsedResume resume) {
        List<Entry> undated = resume.jobs().stream()
                .filter(job -> job.dates().isEmpty() && isJob(job))
                .toList();
        long loose = resume.sections(SectionKind.EXPERIENCE)
                .flatMap(section -> Stream.concat(
                        section.passages().stream(), section.entries().stream().flatMap(job -> job.body().stream())))
                .filter(passage -> passage.words() <= 12)
                .filter(passage -> DateReader.find(passage.text())
                        .flatMap(DateRange::start)
                        .isPresent())
                .count();
        if (loose >= undated.size()) {
            return List.of();
        }
        return undated.stream().map(JobDates::missing).toList();
    }

    private static boolean isJob(Entry job) {
        boolean template = job.head().stream().anyMatch(line -> line.text().matches(".*(?:19|20)XX.*"));
        return !template
                && (job.title().isPresent() || !job.statements().isEmpty())
                && !job.statements().isEmpty();
    }

    private static Observation missing(Entry job) {
        Quoted quote = job.line().quote();
        return new Observation(
                RuleKind.MISSING_DATES,
                "",
                Severity.HIGH,
                Optional.of(quote),
                Slots.of(quote).entry(job).map(),
                12);
    }

    private static Optional<Observation> unclear(List<Entry> dated) {
        Optional<Entry> shortYear = dated.stream()
                .filter(job -> points(job).anyMatch(Point::shortYear))
                .findFirst();
        if (shortYear.isPresent()) {
            return shortYear.map(job -> unclear("two-digit-year", job, Slots.none()));
        }
        Map<Style, List<Entry>> byStyle = new EnumMap<>(Style.class);
        dated.forEach(job ->
                byStyle.computeIfAbsent(style(job), style -> new ArrayList<>()).add(job));
        if (byStyle.size() > 1) {
            List<Entry> fewest = byStyle.entrySet().stream()
                    .min(Comparator.<Map.Entry<Style, List<Entry>>>comparingInt(
                                    style -> style.getValue().size())
                            .thenComparing(Map.Entry.<Style, List<Entry>>comparingByKey()
                                    .reversed()))
                    .orElseThrow()
                    .getValue();
            Entry odd = fewest.get(fewest.size() - 1);
            Entry other = dated.stream()
                    .filter(job -> style(job) != style(odd))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(unclear(
                    "mixed-format", odd, Slots.none().with("first", text(other)).with("second", text(odd))));
        }
        List<Entry> years = byStyle.getOrDefault(Style.YEAR, List.of());
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(unclear("years-only", years.get(0), Slots.none().number("count", years.size())));
    }

    private static Stream<Point> points(Entry job) {
        return job.dates().stream().flatMap(dates -> Stream.concat(dates.start().stream(), dates.end().stream()));
    }

    static Style style(Entry job) {
        return points(job).map(Point::style).findFirst().orElse(Style.YEAR);
    }

    private static String text(Entry job) {
        return job.dates().map(DateRange::text).map(String::strip).orElse("");
    }

    private static Observation unclear(String variant, Entry job, Slots slots) {
        Quoted quote = dateLine(job).quote();
        Slots.of(quote).map().forEach(slots::with);
        slots.with("dates", text(job));
        int points = variant.equals("years-only") ? 4 : 7;
        return new Observation(RuleKind.UNCLEAR_DATES, variant, Severity.LOW, Optional.of(quote), slots.map(), points);
    }

    static Passage dateLine(Entry job) {
        String dates = job.dates().map(DateRange::text).orElse("");
        Optional<TextLine> line =
                job.head().stream().filter(head -> head.text().contains(dates)).findFirst();
        return line.map(Passage::of).orElseGet(job::line);
    }

    private static Optional<Observation> impossible(ParsedResume resume, Entry job) {
        DateRange dates = job.dates().orElseThrow();
        boolean reversed = dates.start().isPresent()
                && dates.end().isPresent()
                && dates.start()
                        .orElseThrow()
                        .earliest()
                        .isAfter(dates.end().orElseThrow().latest());
        boolean future = dates.first()
                .filter(first -> first.earliest().isAfter(resume.now().plusMonths(1)))
                .isPresent();
        if (!reversed && !future) {
            return Optional.empty();
        }
        Quoted quote = dateLine(job).quote();
        Slots slots = Slots.of(quote).with("dates", text(job)).entry(job);
        String variant = reversed ? "reversed" : "future";
        return Optional.of(new Observation(
                RuleKind.IMPOSSIBLE_DATES, variant, Severity.HIGH, Optional.of(quote), slots.map(), 14));
    }
}
