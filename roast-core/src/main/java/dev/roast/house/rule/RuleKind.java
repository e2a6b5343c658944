package dev.roast.house.rule;

import static dev.roast.model.Category.CLARITY;
import static dev.roast.model.Category.CREDIBILITY;
import static dev.roast.model.Category.IMPACT;
import static dev.roast.model.Category.MACHINE_READABILITY;
import static dev.roast.model.Category.STRUCTURE;

import dev.roast.model.Category;
import java.util.List;
import java.util.Locale;

/**
 * The rules of the house, as a catalogue for those who look and for those who word what was seen: each rule's category,
 * the most points that it may take off, its variants, the slots that its observations always have, and those that they
 * have when there is something to say.
 *
 * <p>The slots:
 *
 * <ul>
 *   <li>{@code quote}: at most eight of the quoted words, without punctuation at the end; always there when the
 *       observation has a quote
 *   <li>{@code word}, {@code opener}, {@code wrong}, {@code right}, {@code skill}, {@code dates}: words as they stand
 *       (an opener with a capital letter, "Responsible for")
 *   <li>{@code verb}: an English verb as it stands at the head of a bullet, with a capital letter ("Managed")
 *   <li>{@code rest}: at most six words that follow the opener or the word, without punctuation at the end
 *   <li>{@code job}, {@code employer}: of the entry that it is about
 *   <li>{@code count}, {@code total}, {@code months}, {@code years}, {@code words}, {@code lines}, {@code pages},
 *       {@code columns}: digits. They are only given when they are 2 or more, so that a template may use the plural.
 *       {@code count} is how many times the resume has it, all in all; {@code total} is out of how many. With a
 *       {@code count} always come {@code countWord} ("seven") and {@code CountWord} ("Seven"); with a {@code total},
 *       {@code totalWord}; with {@code pages}, {@code pagesWord}. Above twelve these words are digits too
 *   <li>{@code ordinal}: "third"
 *   <li>{@code percent}: digits, without the sign
 *   <li>{@code skills}: up to four, as "A, B and C"
 *   <li>{@code first}, {@code second}: two forms that don't go together ("managed" and "design")
 *   <li>{@code from}, {@code to}: months such as "June 2019"
 *   <li>{@code section}: "experience", "education" or "skills"
 * </ul>
 */
public enum RuleKind {
    WEAK_OPENER(IMPACT, 30, "responsible-for worked-on helped-with assisted duties-included participated-in involved-in tasked-with handled familiar-with", "quote opener", "rest count job employer", "weak openers", "begin each bullet with what you did"),
    NO_OUTCOME(IMPACT, 40, "outcome number", "quote", "verb count total job employer", "bullets without an outcome", "say what came of the work, in a number where there is one"),
    VAGUE_QUANTITY(IMPACT, 16, "various several many significantly multiple numerous a-lot etc-and-more", "quote word", "rest count", "vague quantities", "replace the vague quantities by numbers"),
    BURIED_BEST(IMPACT, 4, "", "quote count ordinal", "job employer", "the best line hidden low", "move your best bullet to the top of its job"),
    NEXT_NUMBER(IMPACT, 4, "", "quote", "verb count total", "a good bullet without its number", "give your best wordless claim its number"),
    WEAKEST_BULLET(IMPACT, 4, "", "quote", "words job employer", "a line that adds nothing", "cut or rewrite your weakest bullet"),
    REPEATED_VERB(CLARITY, 16, "", "quote verb count", "total", "the same verb again and again", "vary the verbs"),
    BUZZWORD(CLARITY, 24, "team-player go-getter outside-the-box track-record results-driven passionate self-starter fast-learner detail-oriented synergy hard-working dynamic ninja hundred-ten thought-leader perfectionist communication-skills multitasker motivated people-person strategic-thinker utilize leverage best-of-breed other", "quote word", "count", "buzzwords", "replace the buzzwords by evidence"),
    FIRST_PERSON(CLARITY, 8, "", "quote word", "count", "sentences about \"I\"", "drop the \"I\" and the \"my\""),
    PASSIVE_VOICE(CLARITY, 10, "", "quote word", "count", "passive voice", "say who did it: you"),
    MIXED_TENSE(CLARITY, 8, "", "quote first second", "job employer", "mixed tenses", "keep each job in one tense"),
    FILLER_WORD(CLARITY, 10, "successfully very in-order-to on-a-daily-basis as-needed other", "quote word", "rest count", "filler words", "delete the filler words"),
    DOUBLED_WORD(CLARITY, 6, "", "quote word", "", "doubled words", "read it aloud once and delete the doubled words"),
    LONGEST_BULLET(CLARITY, 4, "", "quote words", "lines job employer", "bullets that run on", "cut your longest bullet by a third"),
    DUPLICATE_BULLET(CLARITY, 10, "", "quote", "count", "lines that appear twice", "write every line once"),
    WALL_OF_TEXT(STRUCTURE, 24, "paragraph bullet", "quote words", "lines job employer", "walls of text", "break the long blocks into bullets"),
    TOO_MANY_BULLETS(STRUCTURE, 12, "", "quote count", "job employer", "too many bullets for one job", "cut the longest list of bullets to the best five"),
    TOO_FEW_BULLETS(STRUCTURE, 16, "none one", "quote", "count job employer", "jobs without evidence", "give each recent job two to five bullets"),
    LENGTH(STRUCTURE, 20, "too-long too-short spill", "", "pages pagesWord years words lines", "the length", "bring it to the right length"),
    OBJECTIVE(STRUCTURE, 8, "", "quote", "word", "an objective", "replace the objective by a summary of what you offer"),
    REFERENCES(STRUCTURE, 4, "", "quote", "", "a line about references", "delete the line about references"),
    MIXED_PUNCTUATION(STRUCTURE, 4, "", "quote", "count countWord total", "bullets that end in two ways", "end all bullets alike"),
    SKILL_DUMP(STRUCTURE, 10, "", "quote count", "", "a list of skills that nobody reads", "cut the skill list to what the job asks for"),
    MISSING_SECTION(STRUCTURE, 20, "experience education skills", "section", "", "a missing section", "add the missing section"),
    MISSING_SUMMARY(STRUCTURE, 4, "", "", "years job", "no summary", "add a summary of two lines"),
    OLD_JOB_SPACE(STRUCTURE, 4, "", "quote", "job employer years count", "an old job with the most room", "give the space of the oldest job to the newest"),
    RESUME_TITLE(STRUCTURE, 3, "", "quote word", "", "a title that says \"resume\"", "use the title line for your name and trade"),
    GENERIC_HOBBIES(STRUCTURE, 4, "", "quote word", "count words", "hobbies like everybody's", "make the interests specific or cut them"),
    SKILLS_UNPROVEN(CREDIBILITY, 12, "", "quote skill skills", "count total", "skills that no job proves", "show the listed skills at work in a bullet"),
    OFFICE_SKILLS(CREDIBILITY, 6, "", "quote skill", "count", "office skills", "leave out what everybody can do"),
    SKILL_BARS(CREDIBILITY, 10, "percent marks", "", "quote skill percent count", "skill bars", "replace the skill bars by evidence"),
    MISSPELT_TECHNOLOGY(CREDIBILITY, 18, "typo case", "quote wrong right", "count", "misspelt technologies", "spell your tools as their makers do"),
    MISSING_EMAIL(CREDIBILITY, 25, "", "", "", "no e-mail address", "add an e-mail address"),
    MISSING_PHONE(CREDIBILITY, 8, "", "", "", "no phone number", "add a phone number"),
    UNPROFESSIONAL_EMAIL(CREDIBILITY, 15, "nickname digits dated-provider", "", "quote", "the e-mail address", "get an e-mail address that is your name"),
    MISSING_LINKS(CREDIBILITY, 5, "", "", "", "no link to any work", "link to a profile or to work that can be looked at"),
    MISSING_DATES(CREDIBILITY, 24, "", "quote", "job employer", "jobs without dates", "date every job"),
    UNCLEAR_DATES(CREDIBILITY, 8, "years-only mixed-format two-digit-year", "quote dates", "first second count", "unclear dates", "write all dates in one form, with months"),
    IMPOSSIBLE_DATES(CREDIBILITY, 15, "reversed future", "quote dates", "job employer", "dates that cannot be", "correct the dates that cannot be"),
    GAP(CREDIBILITY, 4, "", "quote months from to", "years job employer", "an unexplained gap", "explain the gap in one line"),
    PLACEHOLDER_TEXT(CREDIBILITY, 25, "lorem-ipsum brackets blanks", "quote word", "", "the template's own words", "replace what the template left behind"),
    METADATA_TITLE(MACHINE_READABILITY, 8, "leftover template none", "", "", "the file's title", "set the document's title to your name and trade"),
    GARBLED_ORDER(MACHINE_READABILITY, 30, "", "", "columns percent", "a reading order that machines get wrong", "use one column"),
    ICON_GLYPHS(MACHINE_READABILITY, 10, "", "", "count", "icons that machines can't read", "write words where the icons are"),
    UNREADABLE_GLYPHS(MACHINE_READABILITY, 30, "", "", "count", "characters that cannot be read", "export the PDF with embedded, named fonts"),
    HIDDEN_TEXT(MACHINE_READABILITY, 30, "", "", "count", "text that nobody can see", "delete the hidden text");

    private final Category category;
    private final int cap;
    private final List<String> variants;
    private final List<String> slots;
    private final List<String> optionalSlots;
    private final String noun;
    private final String task;

    RuleKind(Category category, int cap, String variants, String slots, String optional, String noun, String task) {
        this.category = category;
        this.cap = cap;
        this.variants = words(variants);
        this.slots = words(slots);
        this.optionalSlots = words(optional);
        this.noun = noun;
        this.task = task;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** Returns the name in reports and resources, such as {@code weak-opener}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what the rule is about. */
    public Category category() {
        return category;
    }

    /** Returns the most points that all its observations together take off its category. */
    public int cap() {
        return cap;
    }

    /** Returns the kinds of it; none if all its observations are of one kind. */
    public List<String> variants() {
        return variants;
    }

    /** Returns the slots that every observation of it has, besides those that come along with them. */
    public List<String> slots() {
        return slots;
    }

    /** Returns the slots that some observations of it have. */
    public List<String> optionalSlots() {
        return optionalSlots;
    }

    /** Returns what the rule finds, as a noun phrase: "weak openers". */
    public String noun() {
        return noun;
    }

    /** Returns what is to be done about it, as an order without a full stop: "vary the verbs". */
    public String task() {
        return task;
    }
}
