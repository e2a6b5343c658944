package dev.roast.house.rule;

import java.util.List;
import java.util.Locale;

/**
 * The sentences of a report that are no finding, with their variants and slots. Slots are those of {@link RuleKind} and:
 *
 * <ul>
 *   <li>{@code score}: 0 to 100
 *   <li>{@code worst}: the gravest weakness as a noun phrase, plural or singular ("bullets without an outcome");
 *       {@code task}: what to do about it, as an order ("vary the verbs"); {@code nextTask}: the second of that kind
 *   <li>{@code best}: the greatest strength as a noun phrase ("a complete contact block")
 *   <li>{@code bestQuote}: the first words of the strongest bullet, its first number among them if it comes soon
 *   <li>{@code newestJob}, {@code newestEmployer}: of the first job on the page
 *   <li>{@code bullets}, {@code numbers}, {@code jobs}, {@code pages}, {@code findings}: how many, when 2 or more, and
 *       each with its word form ({@code bulletsWord}, {@code BulletsWord} ...)
 *   <li>{@code contacts}: "an e-mail address, a phone number and a LinkedIn profile"
 *   <li>{@code verbs}: three of them, as "Built, Cut and Led"; {@code sections}: "experience, education and skills"
 * </ul>
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum PhraseKind {
    /**
     * The roast in one line. The variant is the id of the rule whose observations cost most ("weak-opener", with that
     * rule's slots), else one of these: "strong" (80 and more), "empty" (nothing to read), "foreign" (a language whose
     * words the rules don't read), "any".
     */
    HEADLINE(
            "strong empty foreign any weak-opener no-outcome vague-quantity repeated-verb buzzword first-person"
                    + " passive-voice filler-word wall-of-text too-many-bullets too-few-bullets length objective"
                    + " missing-section skills-unproven skill-dump skill-bars misspelt-technology missing-email"
                    + " unprofessional-email missing-dates unclear-dates impossible-dates placeholder-text"
                    + " garbled-order unreadable-glyphs hidden-text duplicate-bullet",
            "score",
            "quote word verb opener count total job employer skill wrong right words lines pages columns percent"
                    + " section worst best bestQuote newestJob newestEmployer bullets numbers jobs"
                    + " findings years"),
    /**
     * Something good, true and specific, with its evidence. Always-given slots by variant: best-bullet quote; numbers
     * count total; all-numbers count; contact-complete contacts; consistent-dates count dates; varied-verbs count verbs; growth from to (job
     * titles; employer if it is one); links contacts; length pages or nothing for one page; tight-bullets words (the
     * average) count; sections-clear sections; no-buzzwords (none); skills-proven skills count total; long-tenure
     * employer years; machine-readable (none); education quote; recent job dates; opens pages or
     * nothing (all that can be said of a document with nothing in it).
     */
    PRAISE(
            "best-bullet numbers all-numbers contact-complete consistent-dates varied-verbs growth links length tight-bullets"
                    + " sections-clear no-buzzwords skills-proven long-tenure machine-readable education recent opens",
            "",
            "quote count total contacts dates verbs from to employer pages words sections skills years job"),
    /**
     * The last word, by score: excellent (85 and more), good (70 to 84), middling (55 to 69), weak (40 to 54), poor (under
     * 40); "empty" where there is nothing to read; "foreign" for a language whose words the rules don't read (it says
     * so).
     */
    VERDICT(
            "excellent good middling weak poor empty foreign",
            "score",
            "worst task nextTask best bestQuote newestJob newestEmployer bullets numbers jobs pages findings");

    private final List<String> variants;
    private final List<String> slots;
    private final List<String> optionalSlots;

    PhraseKind(String variants, String slots, String optional) {
        this.variants = List.of(variants.split(" ", -1));
        this.slots = slots.isEmpty() ? List.of() : List.of(slots.split(" ", -1));
        this.optionalSlots = List.of(optional.split(" ", -1));
    }

    /** Returns the name of its resource. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kinds of it. */
    public List<String> variants() {
        return variants;
    }

    /** Returns the slots that are always there. */
    public List<String> slots() {
        return slots;
    }

    /** Returns the slots that are there when there is something to say. */
    public List<String> optionalSlots() {
        return optionalSlots;
    }
}
