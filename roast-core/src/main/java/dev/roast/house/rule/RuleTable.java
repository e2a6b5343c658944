package dev.roast.house.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words about the rules, from {@code rules.json}. */
final class RuleTable {
    private static final Map<String, Entry> ENTRIES = read();

    private RuleTable() {}

    /** What is said of one rule; see the methods of {@link RuleKind}. */
    record Entry(String noun, String task, List<String> variants, List<String> slots, List<String> optionalSlots) {
        Entry {
            variants = List.copyOf(variants);
            slots = List.copyOf(slots);
            optionalSlots = List.copyOf(optionalSlots);
        }
    }

    static Entry entry(String id) {
        return Objects.requireNonNull(ENTRIES.get(id), id);
    }

    private static Map<String, Entry> read() {
        try (InputStream in = Objects.requireNonNull(RuleTable.class.getResourceAsStream("rules.json"), "rules.json")) {
            return new JsonMapper()
                    .readTree(in).properties().stream()
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, rule -> entry(rule.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                node.get("noun").asString(),
                node.get("task").asString(),
                strings(node.get("variants")),
                strings(node.get("slots")),
                strings(node.get("optionalSlots")));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
