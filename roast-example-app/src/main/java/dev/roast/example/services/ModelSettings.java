package dev.roast.example.services;

import dev.roast.RoasterBuilder;
import dev.roast.openai.OpenAiLanguageModel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who writes the reports.
 *
 * @param model the one that {@code ROAST_OPENAI_...} names; without one the house roaster does, which is the last resort with one
 */
public record ModelSettings(Optional<OpenAiLanguageModel> model) {
    /** Requires it. */
    public ModelSettings {
        Objects.requireNonNull(model, "model");
    }

    /**
     * Reads them. Asks nobody.
     *
     * @param environment of the process
     * @return the settings
     * @throws SettingException if one has a value that it can't have
     */
    public static ModelSettings of(Map<String, String> environment) {
        try {
            return new ModelSettings(OpenAiLanguageModel.fromEnvironment(environment));
        } catch (IllegalArgumentException e) {
            throw new SettingException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns for whose reports no model is asked: a web process' are written by workers. */
    public static ModelSettings none() {
        return new ModelSettings(Optional.empty());
    }

    /**
     * Gives a builder the model.
     *
     * @param builder of the application
     * @return the same
     */
    public RoasterBuilder on(RoasterBuilder builder) {
        return model.map(some -> builder.languageModels(some)).orElse(builder);
    }

    /** Returns one line for people; no secret is in it. */
    public String described() {
        return "Model       "
                + model.map(some -> some.name() + " at " + some.host() + "; the house roaster as last resort")
                        .orElse("none named by ROAST_OPENAI_MODEL: the house roaster writes");
    }
}
