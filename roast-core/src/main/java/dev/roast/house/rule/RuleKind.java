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
 * have when there is something to say. All but the first two stand in {@code rules.json} beside this class.
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
    WEAK_OPENER(IMPACT, 30),
    NO_OUTCOME(IMPACT, 60),
    VAGUE_QUANTITY(IMPACT, 24),
    BURIED_BEST(IMPACT, 4),
    NEXT_NUMBER(IMPACT, 4),
    WEAKEST_BULLET(IMPACT, 4),
    REPEATED_VERB(CLARITY, 20),
    BUZZWORD(CLARITY, 40),
    FIRST_PERSON(CLARITY, 12),
    PASSIVE_VOICE(CLARITY, 15),
    MIXED_TENSE(CLARITY, 12),
    FILLER_WORD(CLARITY, 15),
    DOUBLED_WORD(CLARITY, 8),
    LONGEST_BULLET(CLARITY, 4),
    DUPLICATE_BULLET(CLARITY, 15),
    WALL_OF_TEXT(STRUCTURE, 40),
    TOO_MANY_BULLETS(STRUCTURE, 18),
    TOO_FEW_BULLETS(STRUCTURE, 24),
    LENGTH(STRUCTURE, 30),
    OBJECTIVE(STRUCTURE, 12),
    REFERENCES(STRUCTURE, 6),
    MIXED_PUNCTUATION(STRUCTURE, 6),
    SKILL_DUMP(STRUCTURE, 12),
    MISSING_SECTION(STRUCTURE, 43),
    MISSING_SUMMARY(STRUCTURE, 4),
    OLD_JOB_SPACE(STRUCTURE, 4),
    RESUME_TITLE(STRUCTURE, 4),
    GENERIC_HOBBIES(STRUCTURE, 5),
    SKILLS_UNPROVEN(CREDIBILITY, 15),
    OFFICE_SKILLS(CREDIBILITY, 8),
    SKILL_BARS(CREDIBILITY, 15),
    MISSPELT_TECHNOLOGY(CREDIBILITY, 25),
    MISSING_EMAIL(CREDIBILITY, 30),
    MISSING_PHONE(CREDIBILITY, 10),
    UNPROFESSIONAL_EMAIL(CREDIBILITY, 20),
    MISSING_LINKS(CREDIBILITY, 8),
    MISSING_DATES(CREDIBILITY, 30),
    UNCLEAR_DATES(CREDIBILITY, 10),
    IMPOSSIBLE_DATES(CREDIBILITY, 20),
    GAP(CREDIBILITY, 4),
    PLACEHOLDER_TEXT(CREDIBILITY, 80),
    METADATA_TITLE(MACHINE_READABILITY, 8),
    GARBLED_ORDER(MACHINE_READABILITY, 30),
    ICON_GLYPHS(MACHINE_READABILITY, 10),
    UNREADABLE_GLYPHS(MACHINE_READABILITY, 30),
    HIDDEN_TEXT(MACHINE_READABILITY, 30),
    /** Costs nothing: such words move the score neither up nor down. */
    PROMPT_INJECTION(MACHINE_READABILITY, 0);

    private final Category category;
    private final int cap;

    RuleKind(Category category, int cap) {
        this.category = category;
        this.cap = cap;
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
        return entry().variants();
    }

    /** Returns the slots that every observation of it has, besides those that come along with them. */
    public List<String> slots() {
        return entry().slots();
    }

    /** Returns the slots that some observations of it have. */
    public List<String> optionalSlots() {
        return entry().optionalSlots();
    }

    /** Returns what the rule finds, as a noun phrase: "weak openers". */
    public String noun() {
        return entry().noun();
    }

    /** Returns what is to be done about it, as an order without a full stop: "vary the verbs". */
    public String task() {
        return entry().task();
    }

    private RuleTable.Entry entry() {
        return RuleTable.entry(id());
    }
}
