package dev.roast.house.rule;

import dev.roast.model.Category;
import dev.roast.model.Severity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule saw.
 *
 * @param rule which rule
 * @param variant which kind of it, one of {@link RuleKind#variants()}; empty if the rule has none
 * @param severity how much it matters
 * @param quote the words that it is about; empty if it is about the whole document
 * @param slots what a template may print, by the slot's name; see {@link RuleKind}
 * @param points what it takes off its category
 */
public record Observation(
        RuleKind rule,
        String variant,
        Severity severity,
        Optional<Quoted> quote,
        Map<String, String> slots,
        int points) {

    /** Copies the slots and requires a variant that the rule has. */
    public Observation {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(quote, "quote");
        slots = Map.copyOf(slots);
        if (!variant.isEmpty() && !rule.variants().contains(variant)) {
            throw new IllegalArgumentException(rule.id() + " has no variant " + variant);
        }
    }

    /** Returns what it is about. */
    public Category category() {
        return rule.category();
    }
}
