package dev.roast.house.wording;

import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every template of the resources, where it stands, and words to fill it with. */
final class WordingLines {
    static final List<String> HEATS = List.of("mild", "medium", "savage");
    private static final Wording WORDING = Wording.open();

    private WordingLines() {}

    /** One template where it stands. */
    record Line(String rule, String variant, String kind, Template template) {
        Set<String> slots() {
            return template.slots().stream().map(slot -> slot.group(1)).collect(Collectors.toSet());
        }

        String text() {
            return template.text();
        }

        boolean isJoke() {
            return HEATS.contains(kind) || kind.equals("line");
        }

        @Override
        public String toString() {
            return rule + " " + variant + " " + kind + ": " + text();
        }
    }

    static Words words(String rule) {
        return WORDING.words(rule);
    }

    static Stream<String> ids() {
        return Stream.concat(
                Arrays.stream(RuleKind.values()).map(RuleKind::id),
                Arrays.stream(PhraseKind.values()).map(PhraseKind::id));
    }

    static Stream<Line> all() {
        return ids().flatMap(WordingLines::of);
    }

    static Stream<Line> jokes() {
        return all().filter(Line::isJoke);
    }

    private static Stream<Line> of(String rule) {
        return words(rule).byVariant().entrySet().stream()
                .flatMap(variant -> variant.getValue().entrySet().stream()
                        .flatMap(kind -> kind.getValue().stream()
                                .map(template -> new Line(rule, variant.getKey(), kind.getKey(), template))));
    }

    /** The slots' names and those that come along with them; see {@link RuleKind}. */
    static Set<String> withWordForms(Set<String> names) {
        Set<String> all = new HashSet<>(names);
        Stream.of("count", "total", "pages", "bullets", "numbers", "jobs", "findings")
                .filter(names::contains)
                .forEach(name -> all.add(name + "Word"));
        if (names.contains("count")) {
            all.add("CountWord");
        }
        return all;
    }

    /** Ordinary words for every slot. */
    static Map<String, String> typical() {
        Map<String, String> slots = new HashMap<>(Map.ofEntries(
                Map.entry("quote", "Responsible for the maintenance of various internal tools"),
                Map.entry("rest", "the maintenance of various tools"),
                Map.entry("opener", "Responsible for"),
                Map.entry("word", "team player"),
                Map.entry("verb", "Managed"),
                Map.entry("job", "Software Engineer"),
                Map.entry("employer", "Initech"),
                Map.entry("newestJob", "Baker"),
                Map.entry("newestEmployer", "Initech"),
                Map.entry("skill", "Kubernetes"),
                Map.entry("skills", "Kubernetes, Rust and Kafka"),
                Map.entry("wrong", "Javascipt"),
                Map.entry("right", "JavaScript"),
                Map.entry("dates", "2019 - 2021"),
                Map.entry("first", "managed"),
                Map.entry("second", "design"),
                Map.entry("from", "June 2019"),
                Map.entry("to", "March 2021"),
                Map.entry("section", "education"),
                Map.entry("ordinal", "third"),
                Map.entry("worst", "bullets without an outcome"),
                Map.entry("best", "a complete contact block"),
                Map.entry("task", "vary the verbs"),
                Map.entry("nextTask", "add an e-mail address"),
                Map.entry("bestQuote", "Cut the build time from 40 to 6 minutes"),
                Map.entry("contacts", "an e-mail address, a phone number and a LinkedIn profile"),
                Map.entry("verbs", "Built, Cut and Led"),
                Map.entry("sections", "experience, education and skills")));
        putNumber(slots, "12", "twelve");
        return slots;
    }

    /** Long words, with quotation marks, punctuation and abbreviations at the end. */
    static Map<String, String> odd() {
        Map<String, String> slots = new HashMap<>(typical());
        slots.put("quote", "responsible for \"Enterprise-Grade\" cross-functional Infrastructure, Inc.");
        slots.put("rest", "the cross-functional optimisation of tools, etc.");
        slots.put("word", "at various organisations, etc.");
        slots.put("employer", "Umbrella Pharmaceuticals of North America, Inc.");
        slots.put("newestEmployer", "Umbrella Pharmaceuticals of North America, Inc.");
        slots.put("job", "Associate Vice President, Platform Reliability,");
        slots.put("skill", "Amazon Web Services (EC2, S3, etc.)");
        slots.put("skills", "Amazon Web Services (EC2, S3), iOS, C++ and .NET");
        putNumber(slots, "1024", "1024");
        return slots;
    }

    private static void putNumber(Map<String, String> slots, String digits, String word) {
        Stream.of(
                        "count",
                        "total",
                        "words",
                        "lines",
                        "pages",
                        "years",
                        "months",
                        "columns",
                        "percent",
                        "score",
                        "bullets",
                        "numbers",
                        "jobs",
                        "findings")
                .forEach(name -> {
                    slots.put(name, digits);
                    slots.put(name + "Word", word);
                });
        slots.put("CountWord", Typography.capitalise(word));
    }
}
