package dev.roast.house.match;

import dev.roast.house.rule.Technologies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The skills that are known by name: {@code skills.txt}, and the technologies of the spelling rules. */
final class SkillNames {
    private static final List<SkillName> KNOWN = read();

    private SkillNames() {}

    /** Read when they are first asked for, as few roasts come with a job description. */
    static List<SkillName> known() {
        return KNOWN;
    }

    private static List<SkillName> read() {
        List<SkillName> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String line : lines()) {
            boolean exact = line.startsWith("!");
            List<String> spellings = List.of(line.replaceFirst("^[!-]", "").split("\\|", -1));
            spellings.forEach(spelling -> known.add(spelling.toLowerCase(Locale.ROOT)));
            if (!line.startsWith("-")) {
                names.add(new SkillName(spellings, exact));
            }
        }
        Technologies.spellings().stream()
                .filter(spellings -> !known.contains(spellings.get(0).toLowerCase(Locale.ROOT)))
                .map(spellings -> new SkillName(spellings, false))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static List<String> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SkillNames.class.getResourceAsStream("skills.txt"), "skills.txt"),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
