package dev.roast.house.wording;

import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import dev.roast.model.Heat;
import dev.roast.model.RoastException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * All words of the house roaster, read from the resources beside this class: one file for each {@link
 * RuleKind} and each {@link PhraseKind}. Immutable; safe for use by several threads.
 */
public final class Wording {
    private final Map<String, Words> byRule;

    private Wording(Map<String, Words> byRule) {
        this.byRule = Map.copyOf(byRule);
    }

    /**
     * Reads the resources.
     *
     * @return the words
     * @throws RoastException if one is missing or broken; the message names the file
     */
    public static Wording load() {
        return load(name -> Optional.ofNullable(Wording.class.getResourceAsStream(name)));
    }

    /** As {@link #load()}, from another source of files by name. */
    static Wording load(Function<String, Optional<InputStream>> source) {
        WordingReader reader = new WordingReader();
        return new Wording(names().collect(Collectors.toMap(name -> name, name -> read(reader, source, name))));
    }

    private static Stream<String> names() {
        return Stream.concat(
                Arrays.stream(RuleKind.values()).map(RuleKind::id),
                Arrays.stream(PhraseKind.values()).map(PhraseKind::id));
    }

    private static Words read(WordingReader reader, Function<String, Optional<InputStream>> source, String name) {
        String file = name + ".json";
        try {
            return reader.read(new ByteArrayInputStream(bytes(source, file)), name);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new RoastException("the wording resource " + file + " cannot be read", broken);
        }
    }

    private static byte[] bytes(Function<String, Optional<InputStream>> source, String file) {
        try (InputStream in = source.apply(file)
                .orElseThrow(() -> new RoastException("the wording resource " + file + " is missing"))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new RoastException("the wording resource " + file + " cannot be read", unreadable);
        }
    }

    /**
     * Begins one report.
     *
     * @param heat which jokes
     * @param seed of the document: the same one gives the same words
     * @return a voice that has used nothing yet; not safe for use by several threads
     */
    public Voice voice(Heat heat, long seed) {
        return new Voice(this, heat, seed);
    }

    /** The words of a rule. */
    Words words(String rule) {
        return Optional.ofNullable(byRule.get(rule))
                .orElseThrow(() -> new RoastException("there are no words for the rule " + rule));
    }
}
