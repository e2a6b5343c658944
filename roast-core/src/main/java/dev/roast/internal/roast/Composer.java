package dev.roast.internal.roast;

import dev.roast.model.Heat;
import dev.roast.port.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes prompts; nothing else in the core does. */
final class Composer {
    /** 80 bits: no document can guess them. */
    private static final int WORD_LENGTH = 16;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    /** What every prompt begins with. */
    static final String INSTRUCTIONS = read("instructions.txt");

    private final SecureRandom random;

    /**
     * Makes one.
     *
     * @param random for boundaries and canaries
     */
    Composer(SecureRandom random) {
        this.random = random;
    }

    Prompt compose(ScreenedText text, Heat heat, LocalDate today) {
        RedactedText redacted = text.redacted();
        return new Prompt(INSTRUCTIONS, heat, text.lines(), Facts.of(redacted), today, word(), word());
    }

    /** Returns the prompt once more, with what was wrong with the answer to it. */
    Prompt again(Prompt prompt, String complaint) {
        String more = prompt.instructions() + "\n\nYour last answer could not be used. " + complaint;
        return new Prompt(
                more,
                prompt.heat(),
                prompt.lines(),
                prompt.facts(),
                prompt.today(),
                prompt.boundary(),
                prompt.canary());
    }

    private String word() {
        return random.ints(WORD_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Composer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .dropWhile(line -> line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
