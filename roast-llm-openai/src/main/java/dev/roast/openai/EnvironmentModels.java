package dev.roast.openai;

import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The models that the environment names, in the order in which they are to be asked. The first one's variables begin with
 * {@code ROAST_OPENAI_}, the next ones' with {@code ROAST_OPENAI_2_} to {@code ROAST_OPENAI_9_}:
 *
 * <ul>
 *   <li>{@code MODEL}: as the provider names it; {@code NAME}: what reports and metrics call it, if that is to be another
 *   <li>{@code BASE_URL}: the server, unless it is OpenAI's. An address that is written as one of this machine, such as
 *       {@code http://localhost:11434/v1}, asks for this machine; a name that only turns out to be this machine is refused
 *       unless {@code ALLOW_LOOPBACK} is {@code true}
 *   <li>{@code API_KEY}, or {@code API_KEY_FILE}, which is read at each request; {@code ORGANISATION}, {@code PROJECT}
 *   <li>{@code CONCURRENCY}: calls at once in each worker process; {@code REQUESTS_PER_MINUTE} and {@code TOKENS_PER_MINUTE} over
 *       all processes
 *   <li>{@code TOKEN_CAP}, in the field {@code TOKEN_CAP_FIELD}; {@code TEMPERATURE}; {@code TIMEOUT_SECONDS}; {@code EXTRA_BODY}, a
 *       JSON object
 * </ul>
 *
 * @param models the preferred one first; none if none is named
 * @param limits how much each is asked, by its name
 */
public record EnvironmentModels(List<OpenAiLanguageModel> models, Map<String, ModelLimits> limits) {
    private static final int MOST = 9;
    private static final Pattern SETTING = Pattern.compile(EnvironmentSettings.FIRST
            + "([2-" + MOST + "]_)?("
            + Arrays.stream(EnvironmentSetting.values()).map(Enum::name).collect(Collectors.joining("|")) + ")");

    /** Copies both. */
    public EnvironmentModels {
        models = List.copyOf(models);
        limits = Map.copyOf(limits);
    }

    /**
     * Reads them. Asks no server.
     *
     * @param environment of the process
     * @return the models and their limits
     * @throws IllegalArgumentException if one can't be, or a variable that begins so is none of these; the message is one
     *     sentence that names the variable and repeats no value
     */
    public static EnvironmentModels of(Map<String, String> environment) {
        refuseUnknown(environment);
        List<OpenAiLanguageModel> models = new ArrayList<>();
        Map<String, ModelLimits> limits = new HashMap<>();
        for (int number = 1; number <= MOST; number++) {
            EnvironmentValues values = new EnvironmentValues(environment, prefix(number));
            EnvironmentSettings settings = new EnvironmentSettings(values);
            Optional<OpenAiLanguageModel> model = settings.builder().map(OpenAiLanguageModelBuilder::build);
            if (model.isPresent()) {
                requireFirst(number, models);
                requireOtherName(values, limits, model.get().name());
                models.add(model.get());
                limits.put(model.get().name(), settings.limits());
            }
        }
        return new EnvironmentModels(models, limits);
    }

    /** Returns a policy with these limits besides. */
    public ModelPolicy on(ModelPolicy policy) {
        ModelPolicy limited = policy;
        for (Map.Entry<String, ModelLimits> model : limits.entrySet()) {
            limited = limited.withLimits(model.getKey(), model.getValue());
        }
        return limited;
    }

    static String prefix(int number) {
        return number == 1 ? EnvironmentSettings.FIRST : EnvironmentSettings.FIRST + number + "_";
    }

    /** A misspelt limit would be no limit. */
    private static void refuseUnknown(Map<String, String> environment) {
        environment.entrySet().stream()
                .filter(variable -> !variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(EnvironmentSettings.FIRST)
                        && !SETTING.matcher(name).matches())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            name + " is no setting; after " + prefix(1) + " or " + prefix(2) + " to "
                                    + prefix(MOST) + " comes one of "
                                    + Arrays.stream(EnvironmentSetting.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                });
    }

    private static void requireFirst(int number, List<OpenAiLanguageModel> before) {
        if (number > 1 && before.isEmpty()) {
            throw new IllegalArgumentException(prefix(1) + EnvironmentSetting.MODEL + " is not set; the model of "
                    + prefix(number) + EnvironmentSetting.MODEL + " is asked after it.");
        }
    }

    private static void requireOtherName(EnvironmentValues values, Map<String, ModelLimits> before, String name) {
        if (before.containsKey(name)) {
            throw values.wrong(
                    EnvironmentSetting.NAME,
                    "is not another than that of a model before it; give each its own, so that reports and limits tell them apart");
        }
        if (name.equals("house")) {
            throw values.wrong(EnvironmentSetting.NAME, "can't be house, which is the house roaster's; give another");
        }
    }

    static OptionalLong wider(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }
}
