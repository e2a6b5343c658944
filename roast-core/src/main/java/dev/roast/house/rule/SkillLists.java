package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of skills: too long, not shown at work anywhere, of things that everybody can, or drawn as bars. After NACE, Job
 * Outlook: employers look for evidence of a skill.
 */
final class SkillLists implements Rule {
    private static final int DUMP = 31;
    private static final int BIG_DUMP = 46;
    private static final int FEWEST_UNPROVEN = 4;
    private static final int SHOWN = 4;
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)(?:microsoft|ms) (?:word|office|outlook|windows)|(?:ms|microsoft) office suite|microsoft office.{0,20}|office|word|outlook|e-?mail|typing|internet(?: explorer)?|web browsing|google|microsoft teams|zoom|windows(?: xp| 7| 10)?|copy and paste|faxing|fax");
    private static final Pattern PERCENT =
            Pattern.compile("(?<skill>\\p{L}[\\p{L}\\d .+#/-]{1,30}?)[ :(–-]{1,3}(?<percent>\\d{1,3}) ?%");
    private static final Pattern MARKS = Pattern.compile("(?:[●○◯◉★☆■□⬤▰▱✦✩]\\s?){4,10}");

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<SkillItems.Item> items = SkillItems.of(resume);
        List<Observation> seen = new ArrayList<>();
        if (items.size() >= DUMP) {
            seen.add(dump(items));
        }
        if (resume.isEnglish()) {
            unproven(resume, items).ifPresent(seen::add);
        }
        items.stream()
                .filter(item -> isOffice(item.name()))
                .findFirst()
                .ifPresent(item -> seen.add(office(items, item)));
        bars(resume).ifPresent(seen::add);
        return seen;
    }

    private static Observation dump(List<SkillItems.Item> items) {
        Quoted quote = items.get(0).passage().quote();
        boolean big = items.size() >= BIG_DUMP;
        return new Observation(
                RuleKind.SKILL_DUMP,
                "",
                big ? Severity.MEDIUM : Severity.LOW,
                Optional.of(quote),
                Slots.of(quote).number("count", items.size()).map(),
                big ? 12 : 6);
    }

    private static Optional<Observation> unproven(ParsedResume resume, List<SkillItems.Item> items) {
        List<SkillItems.Item> tools = items.stream().filter(SkillLists::isTool).toList();
        if (resume.statements().size() < 3 || tools.size() < FEWEST_UNPROVEN) {
            return Optional.empty();
        }
        String told = told(resume);
        List<SkillItems.Item> unproven =
                tools.stream().filter(item -> !told.contains(key(item.name()))).toList();
        if (unproven.size() < FEWEST_UNPROVEN || unproven.size() * 5 < tools.size() * 3) {
            return Optional.empty();
        }
        Quoted quote = unproven.get(0).passage().quote();
        List<String> names = unproven.stream()
                .map(SkillItems.Item::name)
                .distinct()
                .limit(SHOWN)
                .toList();
        Slots slots = Slots.of(quote)
                .with("skill", names.get(0))
                .with("skills", Text.list(names))
                .number("count", unproven.size())
                .number("total", tools.size());
        return Optional.of(
                new Observation(RuleKind.SKILLS_UNPROVEN, "", Severity.MEDIUM, Optional.of(quote), slots.map(), 12));
    }

    /** Returns all that is told outside the lists, for looking up skills in it. */
    static String told(ParsedResume resume) {
        StringBuilder told = new StringBuilder(" ");
        resume.sections().stream()
                .filter(section -> section.kind() != SectionKind.SKILLS && section.kind() != SectionKind.LANGUAGES)
                .forEach(section -> {
                    section.passages().forEach(passage -> told.append(key(passage.text())));
                    section.entries().forEach(entry -> {
                        entry.head().forEach(line -> told.append(key(line.text())));
                        entry.body().forEach(passage -> told.append(key(passage.text())));
                    });
                });
        resume.header().forEach(line -> told.append(key(line.text())));
        return told.toString();
    }

    static String key(String text) {
        StringBuilder key = new StringBuilder(" ");
        Text.fold(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                key.appendCodePoint(c);
            } else if (key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        return key.charAt(key.length() - 1) == ' '
                ? key.toString()
                : key.append(' ').toString();
    }

    /** Words side by side without a comma between them may be several skills, so they are looked up nowhere. */
    private static boolean isTool(SkillItems.Item item) {
        String name = item.name();
        int words = Text.words(name);
        boolean apart = words <= 2 || SkillItems.hasSeparator(item.passage().text());
        return words <= 3 && apart && !isOffice(name) && name.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isOffice(String name) {
        return OFFICE.matcher(name).matches();
    }

    private static Observation office(List<SkillItems.Item> items, SkillItems.Item first) {
        Quoted quote = first.passage().quote();
        int count = (int) items.stream().filter(item -> isOffice(item.name())).count();
        Slots slots = Slots.of(quote).with("skill", first.name()).number("count", count);
        return new Observation(RuleKind.OFFICE_SKILLS, "", Severity.LOW, Optional.of(quote), slots.map(), 6);
    }

    private static Optional<Observation> bars(ParsedResume resume) {
        List<Passage> skills = resume.sections().stream()
                .filter(section -> section.kind() == SectionKind.SKILLS || section.kind() == SectionKind.LANGUAGES)
                .flatMap(section -> section.passages().stream())
                .toList();
        List<Passage> percents = skills.stream()
                .filter(passage -> PERCENT.matcher(passage.text()).find())
                .toList();
        if (!percents.isEmpty()) {
            Matcher matcher = PERCENT.matcher(percents.get(0).text());
            matcher.find();
            Quoted quote = percents.get(0).quote(matcher.start(), matcher.end());
            Slots slots = Slots.of(quote)
                    .with("skill", matcher.group("skill").strip())
                    .with("percent", matcher.group("percent"))
                    .number("count", percents.size());
            return Optional.of(bars("percent", Optional.of(quote), slots));
        }
        List<Passage> marked = skills.stream()
                .filter(passage -> MARKS.matcher(passage.text()).find())
                .toList();
        if (!marked.isEmpty()) {
            Quoted quote = marked.get(0).quote();
            return Optional.of(bars("marks", Optional.of(quote), Slots.of(quote).number("count", marked.size())));
        }
        int drawn = resume.facts().layout().ratingMarks();
        return drawn > 2
                ? Optional.of(bars("marks", Optional.empty(), Slots.none().number("count", drawn)))
                : Optional.empty();
    }

    private static Observation bars(String variant, Optional<Quoted> quote, Slots slots) {
        return new Observation(RuleKind.SKILL_BARS, variant, Severity.MEDIUM, quote, slots.map(), 12);
    }
}
