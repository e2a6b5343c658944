package dev.roast.internal.roast.screen;

import dev.roast.internal.roast.screen.ScreenRule.Place;
import dev.roast.internal.text.SoughtPattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rules in {@code injection-rules.txt}, whose head says how they are written. */
final class RuleBook {
    private static final String FILE = "injection-rules.txt";

    private final List<ScreenRule> rules;

    private RuleBook(List<ScreenRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static RuleBook open() {
        Map<String, String> macros = new LinkedHashMap<>();
        List<ScreenRule> rules = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("@")) {
                macros.put("{" + cells[0].substring(1) + "}", expanded(cells[1], macros));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Place place = Place.valueOf(cells[1].toUpperCase(Locale.ROOT));
                List<String> needs = cells.length > 3 ? List.of(cells[3].split("\\|", -1)) : List.of();
                rules.add(new ScreenRule(cells[0], place, compiled(expanded(cells[2], macros)), needs));
            }
        }
        return new RuleBook(rules);
    }

    List<ScreenRule> at(Place place) {
        return rules.stream().filter(rule -> rule.place() == place).toList();
    }

    private static String expanded(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            expanded = expanded.replace(macro.getKey(), macro.getValue());
        }
        return expanded;
    }

    private static SoughtPattern compiled(String pattern) {
        return SoughtPattern.of(pattern.replace(" ?", "\\s*").replace(" ", "\\s+"));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
