package dev.roast.house.rule;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import dev.roast.port.TextLine;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long the whole is. After Harvard FAS, Mignone Center for Career Success, "Create a Strong Resume": one page for
 * students; two with some ten years of work. A list of publications may take more.
 */
final class Lengths implements Rule {
    private static final int SHORT = 120;
    private static final int SPILL = 8;
    private static final int SENIOR_YEARS = 12;
    private static final int JUNIOR_YEARS = 4;
    private static final int ACADEMIC_PAGES = 8;

    @Override
    public List<Observation> look(ParsedResume resume) {
        int pages = resume.facts().pages();
        int words = resume.words();
        if (words < SHORT) {
            return List.of(observation(
                    resume,
                    "too-short",
                    words < SHORT / 2 ? Severity.HIGH : Severity.MEDIUM,
                    0,
                    words < SHORT / 2 ? 30 : 20));
        }
        if (isTooLong(resume, pages)) {
            boolean far = pages > 4;
            return List.of(observation(resume, "too-long", far ? Severity.HIGH : Severity.MEDIUM, 0, far ? 30 : 15));
        }
        int last = (int)
                resume.lines().stream().filter(line -> line.page() == pages).count();
        return pages > 1 && last > 0 && last <= SPILL
                ? List.of(observation(resume, "spill", Severity.MEDIUM, last, 8))
                : List.of();
    }

    private static boolean isTooLong(ParsedResume resume, int pages) {
        boolean academic = resume.has(SectionKind.PUBLICATIONS);
        int years = years(resume);
        if (academic && pages <= ACADEMIC_PAGES) {
            return false;
        }
        return pages > 3
                || (pages == 3 && years < SENIOR_YEARS)
                || (pages == 2 && years > 0 && years < JUNIOR_YEARS && resume.words() > 700);
    }

    /** Returns how many years of work there are, from the first job's beginning until now; 0 if that is not known. */
    static int years(ParsedResume resume) {
        Optional<YearMonth> first = resume.jobs().stream()
                .flatMap(job -> job.dates().stream())
                .flatMap(dates -> dates.first().stream())
                .map(DateRange.Point::earliest)
                .filter(start -> start.isBefore(resume.now()))
                .min(Comparator.naturalOrder());
        return first.map(start -> (int) start.until(resume.now(), ChronoUnit.YEARS))
                .filter(years -> years <= 60)
                .orElse(0);
    }

    private static Observation observation(
            ParsedResume resume, String variant, Severity severity, int lines, int points) {
        List<TextLine> all = resume.lines();
        Slots slots = Slots.none()
                .number("pages", resume.facts().pages())
                .number("years", years(resume))
                .number("lines", lines);
        if (!all.isEmpty()) {
            slots.with("words", String.valueOf(resume.words()));
        }
        return new Observation(RuleKind.LENGTH, variant, severity, Optional.empty(), slots.map(), points);
    }
}
