package dev.roast.example.services;

import dev.roast.RoasterBuilder;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.model.ReportSource;
import dev.roast.openai.EnvironmentModels;
import dev.roast.openai.OpenAiLanguageModel;
import dev.roast.port.LanguageModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who writes the reports.
 *
 * @param named the models that {@code ROAST_OPENAI_...} names, in the order in which they are asked; without any the house roaster
 *     writes
 * @param houseAsLastResort whether it does when no model can
 */
public record ModelSettings(EnvironmentModels named, boolean houseAsLastResort) {
    static final String LAST_RESORT = "ROAST_HOUSE_AS_LAST_RESORT";
    private static final String HOUSE = "house";

    /** Requires the models. */
    public ModelSettings {
        Objects.requireNonNull(named, "named");
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
            return new ModelSettings(EnvironmentModels.of(environment), lastResort(new Variables(environment)))
                    .withSomeone();
        } catch (IllegalArgumentException e) {
            throw new SettingException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean lastResort(Variables environment) {
        return switch (environment.value(LAST_RESORT).orElse("true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingException(LAST_RESORT + " is true or false; correct it.");
        };
    }

    private ModelSettings withSomeone() {
        if (named.models().isEmpty() && !houseAsLastResort) {
            throw new SettingException(LAST_RESORT
                    + " is false and no ROAST_OPENAI_MODEL is set, so nobody would write; change one of them.");
        }
        return this;
    }

    /** Returns for whose reports no model is asked: a web process' are written by workers. */
    public static ModelSettings none() {
        return new ModelSettings(EnvironmentModels.of(Map.of()), true);
    }

    /**
     * Gives a builder the models and their limits.
     *
     * @param builder of the application
     * @return the same
     */
    public RoasterBuilder on(RoasterBuilder builder) {
        return builder.languageModels(named.models().toArray(LanguageModel[]::new))
                .modelPolicy(named.on(ModelPolicy.defaults()))
                .houseAsLastResort(houseAsLastResort);
    }

    /** Returns one line for people; no secret is in it. */
    public String described() {
        return "Model       "
                + (named.models().isEmpty()
                        ? "none named by ROAST_OPENAI_MODEL: the house roaster writes"
                        : order() + (houseAsLastResort ? "; the house roaster as last resort" : "; no other"));
    }

    /** Returns the sentence that says where a resume goes; empty if it goes nowhere. */
    public Optional<String> asked() {
        return Optional.of(named.models())
                .filter(models -> !models.isEmpty())
                .map(models -> "Asking " + order() + ", with personal data replaced.");
    }

    /**
     * Returns the sentence that says who wrote.
     *
     * @param source of a report
     * @param outcomes what became of the questions to models, such as {@code gpt-5-mini: timed-out}
     * @return it; empty if nobody was asked
     */
    public Optional<String> written(ReportSource source, Collection<String> outcomes) {
        return Optional.of(named.models())
                .filter(models -> !models.isEmpty())
                .map(models -> source.model().equals(HOUSE)
                        ? "No model gave an answer that can be used (" + String.join(", ", outcomes)
                                + "); the house roaster wrote this."
                        : "Written by " + source.model() + ".");
    }

    private String order() {
        return named.models().stream().map(this::described).collect(Collectors.joining(", then "));
    }

    private String described(OpenAiLanguageModel model) {
        ModelLimits limits = named.limits().getOrDefault(model.name(), ModelLimits.none());
        List<String> most = new ArrayList<>();
        limits.concurrency().ifPresent(calls -> most.add(number(calls) + " at once"));
        limits.requestsPerMinute().ifPresent(requests -> most.add(number(requests) + " requests a minute"));
        limits.tokensPerMinute().ifPresent(tokens -> most.add(number(tokens) + " tokens a minute"));
        return model.name() + " at " + model.host()
                + (most.isEmpty() ? "" : " (at most " + String.join(", ", most) + ")");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
