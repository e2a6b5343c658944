package dev.roast.internal.roast;

import dev.roast.model.Heat;
import dev.roast.port.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Makes prompts; nothing else in the core does. */
final class Composer {
    private final String instructions;

    Composer() {
        this.instructions = read("instructions.txt");
    }

    Prompt compose(ScreenedText text, Heat heat, LocalDate today) {
        RedactedText redacted = text.redacted();
        return new Prompt(instructions, heat, redacted.lines(), Facts.of(redacted), today);
    }

    /** Returns the prompt once more, with what was wrong with the answer to it. */
    Prompt again(Prompt prompt, String complaint) {
        String more = prompt.instructions() + "\n\nYour last answer could not be used. " + complaint;
        return new Prompt(more, prompt.heat(), prompt.lines(), prompt.facts(), prompt.today());
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Composer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
