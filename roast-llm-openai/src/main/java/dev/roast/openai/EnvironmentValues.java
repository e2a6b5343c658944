package dev.roast.openai;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The variables of one model: those whose names begin with its prefix. One that is set to nothing is not set. No message repeats
 * a value, which may be a secret.
 *
 * @param all the environment
 * @param prefix of the model's variables
 */
record EnvironmentValues(Map<String, String> all, String prefix) {
    EnvironmentValues {
        all = Map.copyOf(all);
    }

    String name(EnvironmentSetting setting) {
        return prefix + setting;
    }

    boolean isSet(EnvironmentSetting setting) {
        return value(setting).isPresent();
    }

    Optional<String> value(EnvironmentSetting setting) {
        return Optional.ofNullable(all.get(name(setting))).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number from 1 to {@code most}. */
    OptionalInt count(EnvironmentSetting setting, int most) {
        return value(setting)
                .map(text -> OptionalInt.of(count(setting, text, most)))
                .orElseGet(OptionalInt::empty);
    }

    private int count(EnvironmentSetting setting, String text, int most) {
        try {
            int number = Integer.parseInt(text.replace("_", ""));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is out of bounds
        }
        throw wrong(setting, "is a whole number from 1 to " + most + "; correct it");
    }

    boolean flag(EnvironmentSetting setting) {
        return value(setting)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(setting, "is true or false; correct it");
                })
                .orElse(false);
    }

    /** Returns what is to be thrown: one sentence that begins with the variable. */
    IllegalArgumentException wrong(EnvironmentSetting setting, String words) {
        return new IllegalArgumentException(name(setting) + " " + words + ".");
    }
}
