package dev.roast.house.wording;

import dev.roast.house.rule.PhraseKind;
import dev.roast.house.rule.RuleKind;
import dev.roast.model.Heat;
import dev.roast.model.RoastException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * All words of the house roaster, in the resources beside this class: one file for each {@link RuleKind} and each {@link
 * PhraseKind}. A file is read when its words are first asked for, as a process should not wait at its start for jokes
 * that nobody has asked for yet. Safe for use by several threads.
 */
public final class Wording {
    private final Function<String, Optional<InputStream>> source;
    private final Map<String, Words> read = new ConcurrentHashMap<>();

    private Wording(Function<String, Optional<InputStream>> source) {
        this.source = source;
    }

    /** Returns the words in the resources. */
    public static Wording open() {
        return open(name -> Optional.ofNullable(Wording.class.getResourceAsStream(name)));
    }

    /** As {@link #open()}, from another source of files by name. */
    static Wording open(Function<String, Optional<InputStream>> source) {
        return new Wording(source);
    }

    private Words read(String name) {
        String file = name + ".json";
        try {
            return new WordingReader().read(new ByteArrayInputStream(bytes(file)), name);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new RoastException("the wording resource " + file + " cannot be read", broken);
        }
    }

    private byte[] bytes(String file) {
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

    /**
     * The words of a rule.
     *
     * @throws RoastException if its resource is missing or broken; the message names the file
     */
    Words words(String rule) {
        return Optional.ofNullable(read.get(rule)).orElseGet(() -> {
            Words words = read(rule);
            read.put(rule, words);
            return words;
        });
    }
}
