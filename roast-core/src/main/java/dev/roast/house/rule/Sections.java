package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.Section;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import dev.roast.model.Severity;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sections that are missing, and lines that no resume needs. After Harvard FAS, Mignone Center for Career Success,
 * "Create a Strong Resume": no references on a resume.
 */
final class Sections implements Rule {
    private static final WordPattern REFERENCES = WordPattern.of(
            "references?(?: are| is| will be)?(?: gladly)? ?(?:available|furnished|provided|supplied)? ?(?:up)?on request|available (?:up)?on request");
    private static final WordPattern OBJECTIVE = WordPattern.of(
            "(?:seeking|looking for|to obtain|to secure|to find|to gain|in search of|searching for|to work in|to get) (?:for )?an? (?:[\\w-]{2,20},? ){0,4}(?:position|role|job|opportunity|career|employment|environment)");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:my )?(?:resume|résumé|resumé|cv|curriculum vitae|lebenslauf|currículum|履歴書|简历|个人简历)");
    private static final Set<String> HOBBIES = Set.of(
            "reading",
            "travel",
            "traveling",
            "travelling",
            "music",
            "movies",
            "film",
            "films",
            "cooking",
            "sports",
            "sport",
            "hiking",
            "swimming",
            "photography",
            "gaming",
            "running",
            "books",
            "tv",
            "netflix",
            "friends",
            "walking",
            "cinema",
            "listening to music",
            "watching movies",
            "watching films",
            "fitness",
            "gym",
            "yoga",
            "socializing",
            "art",
            "dancing",
            "internet",
            "video games",
            "food",
            "eating",
            "sleeping",
            "family",
            "news",
            "cycling",
            "shopping",
            "football");
    private static final Pattern SKILL_LINE = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:technical |key |core )?skills?|tech(?:nologies| stack)?|tools|competenc(?:es|ies)|software|programming languages) ?:");
    private static final int SENIOR_YEARS = 5;

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>();
        missing(resume, SectionKind.EXPERIENCE, Severity.MEDIUM, 25).ifPresent(seen::add);
        missing(resume, SectionKind.EDUCATION, Severity.MEDIUM, 10).ifPresent(seen::add);
        missing(resume, SectionKind.SKILLS, Severity.MEDIUM, 8).ifPresent(seen::add);
        summary(resume).ifPresent(seen::add);
        title(resume).ifPresent(seen::add);
        objective(resume).ifPresent(seen::add);
        references(resume).ifPresent(seen::add);
        resume.sections(SectionKind.INTERESTS)
                .findFirst()
                .flatMap(Sections::hobbies)
                .ifPresent(seen::add);
        return seen;
    }

    private static Optional<Observation> missing(ParsedResume resume, SectionKind kind, Severity severity, int points) {
        boolean told = kind == SectionKind.EDUCATION
                && resume.sections().stream().anyMatch(section -> heads(section, "education"));
        boolean worked = kind == SectionKind.EXPERIENCE
                && ((resume.has(SectionKind.PROJECTS) && resume.has(SectionKind.EDUCATION))
                        || resume.has(SectionKind.VOLUNTEERING)
                        || resume.sections().stream().anyMatch(section -> heads(section, "experience")));
        boolean listed = kind == SectionKind.SKILLS
                && (!resume.isEnglish()
                        || resume.lines().stream()
                                .anyMatch(
                                        line -> SKILL_LINE.matcher(line.text()).find()));
        if (resume.has(kind) || told || worked || listed) {
            return Optional.empty();
        }
        Slots slots = Slots.none().with("section", kind.name().toLowerCase(java.util.Locale.ROOT));
        return Optional.of(new Observation(
                RuleKind.MISSING_SECTION,
                slots.map().getOrDefault("section", ""),
                severity,
                Optional.empty(),
                slots.map(),
                points));
    }

    private static boolean heads(Section section, String word) {
        return section.heading()
                .filter(heading -> Text.fold(heading.text()).contains(word))
                .isPresent();
    }

    private static Optional<Observation> summary(ParsedResume resume) {
        boolean told = resume.has(SectionKind.SUMMARY)
                || resume.has(SectionKind.OBJECTIVE)
                || resume.header().stream()
                                .mapToInt(line -> Text.words(line.text()))
                                .max()
                                .orElse(0)
                        >= 12
                || resume.header().stream()
                                .mapToInt(line -> Text.words(line.text()))
                                .sum()
                        >= 45;
        int years = Lengths.years(resume);
        if (told || years < SENIOR_YEARS) {
            return Optional.empty();
        }
        Slots slots = Slots.none().number("years", years);
        resume.jobs().stream().findFirst().ifPresent(job -> slots.with("job", job.title()));
        return Optional.of(
                new Observation(RuleKind.MISSING_SUMMARY, "", Severity.LOW, Optional.empty(), slots.map(), 2));
    }

    private static Optional<Observation> title(ParsedResume resume) {
        return resume.lines().stream()
                .limit(4)
                .filter(line -> TITLE.matcher(line.text().strip()).matches())
                .findFirst()
                .map(line -> about(
                        RuleKind.RESUME_TITLE,
                        line,
                        Slots.none().with("word", line.text().strip()),
                        2));
    }

    private static Optional<Observation> objective(ParsedResume resume) {
        Optional<Section> section = resume.sections(SectionKind.OBJECTIVE).findFirst();
        Optional<Passage> told =
                section.flatMap(found -> found.passages().stream().findFirst());
        if (told.isPresent() && resume.isEnglish()) {
            return told.map(passage -> objective(passage, 0, passage.text().length(), section.orElseThrow()));
        }
        if (!resume.isEnglish()) {
            return Optional.empty();
        }
        List<Passage> places = new ArrayList<>();
        resume.header().stream().map(Passage::of).forEach(places::add);
        resume.sections(SectionKind.SUMMARY).forEach(summary -> places.addAll(summary.passages()));
        for (Passage passage : places) {
            Optional<MatchResult> found = OBJECTIVE.find(WordStarts.of(passage.text()), 0);
            if (found.isPresent()) {
                Quoted quote = passage.quote(found.get().start(), found.get().end());
                Slots slots = Slots.of(quote).with("word", found.get().group());
                return Optional.of(
                        new Observation(RuleKind.OBJECTIVE, "", Severity.MEDIUM, Optional.of(quote), slots.map(), 9));
            }
        }
        return Optional.empty();
    }

    private static Observation objective(Passage passage, int from, int to, Section section) {
        Quoted quote = passage.quote(from, to);
        Slots slots = Slots.of(quote);
        section.heading().ifPresent(heading -> slots.with("word", Text.trimEnd(heading.text())));
        return new Observation(RuleKind.OBJECTIVE, "", Severity.MEDIUM, Optional.of(quote), slots.map(), 9);
    }

    private static Optional<Observation> references(ParsedResume resume) {
        return resume.lines().stream()
                .filter(line -> line.text().length() < 120 && REFERENCES.isIn(WordStarts.of(line.text())))
                .findFirst()
                .map(line -> about(RuleKind.REFERENCES, line, Slots.none(), 4));
    }

    private static Observation about(RuleKind kind, TextLine line, Slots slots, int points) {
        Quoted quote = Passage.of(line).quote();
        slots.with("quote", Text.firstWords(quote.text(), 8));
        return new Observation(kind, "", Severity.LOW, Optional.of(quote), slots.map(), points);
    }

    private static Optional<Observation> hobbies(Section section) {
        List<Passage> lines = section.passages().stream()
                .flatMap(passage -> passage.lines().stream())
                .map(Passage::of)
                .toList();
        for (Passage passage : lines) {
            List<String> items = SkillItems.split(passage.text());
            List<String> generic = items.stream()
                    .filter(item -> HOBBIES.contains(Text.fold(item)))
                    .toList();
            if (generic.size() >= 2 && generic.size() * 3 >= items.size() * 2) {
                Quoted quote = passage.quote();
                Slots slots = Slots.of(quote)
                        .with("word", generic.get(0))
                        .with("words", Text.list(generic.subList(0, Math.min(4, generic.size()))))
                        .number("count", generic.size());
                return Optional.of(new Observation(
                        RuleKind.GENERIC_HOBBIES, "", Severity.LOW, Optional.of(quote), slots.map(), 2));
            }
        }
        return Optional.empty();
    }
}
