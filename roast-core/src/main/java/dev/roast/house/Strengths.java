package dev.roast.house;

import dev.roast.house.parse.DateRange;
import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import dev.roast.house.rule.Observation;
import dev.roast.house.rule.Quoted;
import dev.roast.house.rule.RuleKind;
import dev.roast.house.rule.Rules;
import dev.roast.house.rule.Slots;
import dev.roast.house.rule.Strength;
import dev.roast.house.wording.Typography;
import dev.roast.port.ResumeFacts.ContactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is good about a resume, with its evidence, the best first. */
final class Strengths {
    private static final int STRONG = 6;
    private static final int LONGEST_TITLE = 40;
    private static final Set<String> RANKS =
            Set.of("senior", "lead", "principal", "head", "director", "manager", "chief", "vp", "cto", "ceo", "staff");

    private final ParsedResume resume;
    private final List<Observation> seen;
    private final List<Passage> bullets;
    private final List<Strong> found = new ArrayList<>();

    private Strengths(ParsedResume resume, List<Observation> seen) {
        this.resume = resume;
        this.seen = seen;
        this.bullets = resume.statements();
    }

    /**
     * A strength.
     *
     * @param variant of the praise
     * @param slots for its words
     * @param noun what it is, as a noun phrase
     */
    record Strong(String variant, Map<String, String> slots, String noun) {}

    static List<Strong> of(ParsedResume resume, List<Observation> seen) {
        Strengths strengths = new Strengths(resume, seen);
        if (!Rules.isTemplate(seen)) {
            strengths.bestBullet();
            strengths.numbers();
            strengths.growth();
            strengths.verbs();
        }
        strengths.contacts();
        if (!Rules.isTemplate(seen)) {
            strengths.dates();
            strengths.wording();
        }
        strengths.shape();
        return List.copyOf(strengths.found);
    }

    static Optional<Passage> best(ParsedResume resume) {
        return Strength.best(resume.statements()).filter(best -> Strength.of(best) >= STRONG);
    }

    private void add(String variant, Slots slots, String noun) {
        found.add(new Strong(variant, slots.map(), noun));
    }

    private boolean has(RuleKind... rules) {
        return seen.stream().anyMatch(one -> List.of(rules).contains(one.rule()));
    }

    private void bestBullet() {
        best(resume).ifPresent(best -> {
            Quoted quote = best.quote();
            add(
                    "best-bullet",
                    Slots.of(quote).with("quote", Typography.excerpt(Text.firstWords(quote.text(), 16), quote.text())),
                    "a bullet that measures something");
        });
    }

    private void numbers() {
        int counted = (int) bullets.stream().filter(Strength::isCounted).count();
        if (counted >= 3 && counted == bullets.size()) {
            add("all-numbers", Slots.none().number("count", counted), "the numbers");
        } else if (counted >= 3 && counted * 2 >= bullets.size()) {
            add("numbers", Slots.none().number("count", counted).number("total", bullets.size()), "the numbers");
        }
    }

    private void growth() {
        List<Entry> jobs = resume.jobs().stream()
                .filter(job -> job.title().filter(Strengths::isShort).isPresent()
                        && job.dates().isPresent())
                .toList();
        if (jobs.size() < 2) {
            return;
        }
        Entry newest = jobs.get(0);
        for (Entry older : jobs.subList(1, jobs.size())) {
            if (rank(newest) > rank(older)) {
                Slots slots = Slots.none().with("from", older.title()).with("to", newest.title());
                if (newest.employer().equals(older.employer())) {
                    slots.with("employer", newest.employer());
                }
                if (slots.map().containsKey("from") && slots.map().containsKey("to")) {
                    add("growth", slots, "a career that goes up");
                }
                return;
            }
        }
    }

    /** Whether a title can stand in a sentence: one that is longer has more in it than a title. */
    static boolean isShort(String title) {
        return title.length() <= LONGEST_TITLE;
    }

    private static int rank(Entry job) {
        String title = job.title().orElse("").toLowerCase(Locale.ROOT);
        if (title.contains("intern")
                || title.contains("junior")
                || title.contains("assistant")
                || title.contains("trainee")) {
            return 0;
        }
        return Stream.of(title.split("[^\\p{L}]+", -1)).anyMatch(RANKS::contains) ? 2 : 1;
    }

    private void verbs() {
        List<String> verbs = bullets.stream()
                .flatMap(bullet -> Text.wordsOf(bullet.text()).stream().limit(1))
                .filter(word -> dev.roast.house.parse.Verbs.form(word)
                        .filter(form -> form.tense() == dev.roast.house.parse.Verbs.Tense.PAST)
                        .isPresent())
                .distinct()
                .toList();
        boolean varied = verbs.size() >= 5 && verbs.size() * 10 >= bullets.size() * 7;
        if (resume.isEnglish() && varied && !has(RuleKind.REPEATED_VERB, RuleKind.WEAK_OPENER)) {
            Slots slots = Slots.none().number("count", verbs.size()).with("verbs", Text.list(verbs.subList(0, 3)));
            add("varied-verbs", slots, "the verbs");
        }
    }

    private void contacts() {
        Set<ContactKind> kinds = resume.facts().contacts();
        List<String> names = new ArrayList<>();
        Map<ContactKind, String> all = new java.util.EnumMap<>(Map.of(
                ContactKind.EMAIL, "an e-mail address",
                ContactKind.PHONE, "a phone number",
                ContactKind.LINKEDIN, "a LinkedIn profile",
                ContactKind.CODE, "a link to your code",
                ContactKind.WEBSITE, "a web address"));
        all.forEach((kind, name) -> {
            if (kinds.contains(kind)) {
                names.add(name);
            }
        });
        boolean links = kinds.contains(ContactKind.LINKEDIN)
                || kinds.contains(ContactKind.CODE)
                || kinds.contains(ContactKind.WEBSITE);
        Slots slots = Slots.none();
        if (kinds.contains(ContactKind.EMAIL)
                && kinds.contains(ContactKind.PHONE)
                && !has(RuleKind.UNPROFESSIONAL_EMAIL)) {
            add("contact-complete", slots.with("contacts", Text.list(names)), "a complete contact block");
        } else if (links) {
            add(
                    "links",
                    slots.with(
                            "contacts",
                            Text.list(names.subList(
                                    kinds.contains(ContactKind.EMAIL) || kinds.contains(ContactKind.PHONE) ? 1 : 0,
                                    names.size()))),
                    "links to your work");
        }
    }

    private void dates() {
        List<DateRange> dates = resume.jobs().stream()
                .flatMap(job -> job.dates().stream())
                .filter(range -> range.start().isPresent())
                .toList();
        if (dates.size() >= 2 && !has(RuleKind.UNCLEAR_DATES, RuleKind.MISSING_DATES, RuleKind.IMPOSSIBLE_DATES)) {
            Slots slots = Slots.none()
                    .number("count", dates.size())
                    .with("dates", dates.get(0).text().strip());
            add("consistent-dates", slots, "dates that are all of a kind");
        }
        resume.jobs().stream()
                .filter(job -> job.employer().isPresent() && months(job) >= 60)
                .findFirst()
                .ifPresent(job -> add(
                        "long-tenure",
                        Slots.none().with("employer", job.employer()).number("years", (int) (months(job) / 12)),
                        "staying power"));
    }

    private long months(Entry job) {
        return job.dates()
                .filter(dates -> dates.start().isPresent())
                .map(dates -> dates.start()
                        .orElseThrow()
                        .earliest()
                        .until(dates.latestEnd(resume.now()), java.time.temporal.ChronoUnit.MONTHS))
                .orElse(0L);
    }

    private void wording() {
        if (bullets.size() >= 4) {
            int words = bullets.stream().mapToInt(Passage::words).sum() / bullets.size();
            if (words >= 8 && words <= 22 && !has(RuleKind.WALL_OF_TEXT)) {
                add(
                        "tight-bullets",
                        Slots.none().number("words", words).number("count", bullets.size()),
                        "bullets of a readable length");
            }
            if (resume.isEnglish() && resume.words() > 150 && !has(RuleKind.BUZZWORD, RuleKind.PLACEHOLDER_TEXT)) {
                add("no-buzzwords", Slots.none(), "plain words");
            }
        }
    }

    private void shape() {
        List<String> sections = Stream.of(
                        SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS, SectionKind.PROJECTS)
                .filter(resume::has)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        if (sections.size() >= 3 && !Rules.isTemplate(seen)) {
            add(
                    "sections-clear",
                    Slots.none().with("sections", Text.list(sections)),
                    "sections where people look for them");
        }
        int pages = resume.facts().pages();
        if (resume.words() >= 150 && pages <= 2 && !has(RuleKind.LENGTH) && !Rules.isTemplate(seen)) {
            add("length", Slots.none().number("pages", pages), "the length");
        }
        if (resume.words() >= 60
                && !has(
                        RuleKind.GARBLED_ORDER,
                        RuleKind.UNREADABLE_GLYPHS,
                        RuleKind.HIDDEN_TEXT,
                        RuleKind.ICON_GLYPHS)) {
            add("machine-readable", Slots.none(), "a file that machines can read");
        }
        if (found.isEmpty()) {
            add("opens", Slots.none().number("pages", pages), "a file that opens");
        }
    }
}
