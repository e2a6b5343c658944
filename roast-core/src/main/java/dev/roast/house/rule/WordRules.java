package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** The rules that are lists of words. */
final class WordRules {
    private WordRules() {}

    /**
     * Buzzwords: claims about a character that anybody can make. After Harvard FAS, Mignone Center for Career Success,
     * "Create a Strong Resume": a resume's language is to be specific rather than general, and fact-based.
     */
    static Rule buzzwords() {
        return new Phrases(
                RuleKind.BUZZWORD,
                Severity.MEDIUM,
                8,
                List.of(
                        Phrase.of(
                                "team-player", "team[- ]players?|works? well (?:with others|in a team|under pressure)"),
                        Phrase.of("go-getter", "go[- ]getter"),
                        Phrase.of(
                                        "outside-the-box",
                                        "(?:think(?:ing|er|s)? )?(?:outside|out of) the box(?: thinking| thinker)?|out-of-the-box think(?:ing|er)")
                                .unless("works? out of the box|out of the box support"),
                        Phrase.of("track-record", "(?:(?:proven|demonstrated|strong|solid|excellent) )?track record"),
                        Phrase.of("results-driven", "results?[- ](?:driven|oriented|focused)"),
                        Phrase.of("passionate", "passionate|passion for"),
                        Phrase.of("self-starter", "self[- ]starter"),
                        Phrase.of(
                                "fast-learner",
                                "(?:fast|quick)[- ]learner|quick study|eager to learn|willing(?:ness)? to learn"),
                        Phrase.of(
                                "detail-oriented",
                                "detail[- ]oriented|(?:keen |strong )?attention to detail|(?:keen )?eye for detail|meticulous"),
                        Phrase.of("synergy", "synerg(?:y|ies|ize|istic)"),
                        Phrase.of("hard-working", "hard[- ]?working|hard worker|strong work ethic"),
                        Phrase.of(
                                "dynamic",
                                "dynamic (?=(?:and|individual|professional|team|leader|environment|personality|self|person|go|,|work|young|results))"),
                        Phrase.of(
                                        "ninja",
                                        "(?:coding|code|data|tech|marketing|sales|javascript|java|python|sql|excel|seo|software|social media) (?:ninja|guru|rockstar|rock star|wizard)|rockstar|rock star|ninja|guru")
                                .unless("cmake|ninja,|, ninja|guru99"),
                        Phrase.of(
                                        "hundred-ten",
                                        "(?:110|120|150|200|1000) ?(?:%|percent) (?=(?:effort|commitment|every|to|of my|in))|g[ia]v(?:e|ing|es) 110 ?(?:%|percent)")
                                .unless(
                                        "(?:grew|increase|by|growth|rose|of (?:quota|target|plan)|exceed|achiev)\\w* (?:\\w+ )?1\\d\\d"),
                        Phrase.of("thought-leader", "thought leaders?"),
                        Phrase.of("perfectionist", "perfectionist"),
                        Phrase.of(
                                "communication-skills",
                                "(?:(?:excellent|strong|good|great|effective|outstanding|verbal|written) )?(?:(?:oral|verbal|written|interpersonal) )?(?:and )?(?:communication|interpersonal)(?: and (?:teamwork|interpersonal))? skills|(?:excellent|great|effective|strong) communicator"),
                        Phrase.of("multitasker", "multi[- ]?task(?:er|ing)").unless("multi-?task(?:ing)? learning"),
                        Phrase.of("motivated", "(?:highly[- ]|self[- ])?motivated")
                                .unless(
                                        "motivated (?:a|the|my|our|\\d+|staff|team|students|employees|by)|and motivated (?:a|the|\\w+ing)"),
                        Phrase.of("people-person", "people person|people skills"),
                        Phrase.of("strategic-thinker", "strategic (?:thinker|thinking)|visionary"),
                        Phrase.of("utilize", "utili[sz](?:e|es|ed|ing)"),
                        Phrase.of("leverage", "leverag(?:e|es|ed|ing)")
                                .unless(
                                        "(?:leveraged (?:buyouts?|loans?|finance)|financial leverage|operating leverage|leverage ratios?|the leverage)"),
                        Phrase.of(
                                "best-of-breed",
                                "best[- ]of[- ]breed|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|bleeding[- ]edge"),
                        Phrase.of(
                                        "other",
                                        "game[- ]chang(?:er|ing)|win[- ]win|move the needle|low[- ]hanging fruit|paradigm shift|hit the ground running|can[- ]do attitude|fast[- ]paced environment|solutions?[- ]oriented|wear(?:ing)? many hats|value[- ]add(?:ed)?|innovative|seasoned|proactive|go above and beyond|going above and beyond|highly[- ]skilled|dependable|goal[- ]oriented|growth mindset")
                                .unless("value-added (?:tax|resellers?|services?)")),
                WordRules::buzzwordPlaces);
    }

    private static List<Passage> buzzwordPlaces(ParsedResume resume) {
        Stream<Passage> skills = resume.sections(SectionKind.SKILLS).flatMap(section -> section.passages().stream());
        Stream<Passage> header = resume.header().stream().map(Passage::of).filter(line -> line.words() > 6);
        return Stream.of(header, resume.prose().stream(), skills)
                .flatMap(all -> all)
                .toList();
    }

    /**
     * Quantities without a number. After Laszlo Bock, "My Personal Formula for a Winning Resume" (2014): accomplished X,
     * as measured by Y, by doing Z; a Y that cannot be counted measures nothing.
     */
    static Rule vagueQuantities() {
        String counted = "\\(\\d|\\d[\\d.,]*\\+? ?(?:%|percent|x\\b)";
        return new Phrases(
                RuleKind.VAGUE_QUANTITY,
                Severity.MEDIUM,
                6,
                List.of(
                        Phrase.of("various", "various|a (?:wide )?(?:variety|range|number) of"),
                        Phrase.of("several", "several").unless(counted),
                        Phrase.of("many", "many")
                                .unless("many[- ]to|as many|how many|many hats|one-to-many|so many|" + counted),
                        Phrase.of(
                                        "significantly",
                                        "significant(?:ly)?|substantial(?:ly)?|greatly|dramatically|drastically|considerabl[ey]")
                                .unless("statistical|significance|" + counted),
                        Phrase.of("multiple", "multiple")
                                .unless(
                                        "multiple (?:sclerosis|regression|inheritance|myeloma|choice|linear|sequence|imputation|listing|testing|comparison|instance|object)|"
                                                + counted),
                        Phrase.of("numerous", "numerous|countless").unless(counted),
                        Phrase.of("a-lot", "a lot of|lots of|tons of|loads of"),
                        Phrase.of("etc-and-more", "etc\\.?|and more|and so on|and so forth|among others")
                                .unless("and more (?:than|\\w+ly|\\w+ed)")),
                ParsedResume::statements);
    }

    /**
     * Words that can go without loss. After the Federal Plain Language Guidelines (plainlanguage.gov), "Omit unnecessary
     * words".
     */
    static Rule fillers() {
        return new Phrases(
                RuleKind.FILLER_WORD,
                Severity.LOW,
                5,
                List.of(
                        Phrase.of("successfully", "successfully"),
                        Phrase.of("very", "very").unless("very (?:large[- ]scale|high frequency)"),
                        Phrase.of("in-order-to", "in order to"),
                        Phrase.of("on-a-daily-basis", "on an? (?:daily|weekly|regular|monthly|day-to-day) basis"),
                        Phrase.of("as-needed", "as (?:needed|required|necessary|assigned)"),
                        Phrase.of(
                                        "other",
                                        "effectively|proactively|actively|really|basically|in a timely manner|due to the fact that|for the purpose of|with regards? to|at this point in time|continuously|thoroughly")
                                .unless("cost[- ]effectively")),
                ParsedResume::prose);
    }
}
