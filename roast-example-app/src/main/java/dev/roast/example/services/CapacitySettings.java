package dev.roast.example.services;

import dev.roast.RoasterBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much may wait.
 *
 * @param longestBacklog {@code ROAST_LONGEST_BACKLOG}, in seconds: how long what waits may take before the lowest tier is
 *     turned away; without it the library's own
 */
public record CapacitySettings(Optional<Duration> longestBacklog) {
    private static final String LONGEST_BACKLOG = "ROAST_LONGEST_BACKLOG";
    private static final String WHOLE_NUMBER = "[1-9][0-9]{0,4}";
    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

    /** Requires it. */
    public CapacitySettings {
        Objects.requireNonNull(longestBacklog, "longestBacklog");
    }

    /**
     * Reads them.
     *
     * @param variables the environment
     * @return the settings
     * @throws SettingException if one has a value that it can't have
     */
    public static CapacitySettings of(Map<String, String> variables) {
        return new CapacitySettings(
                new Variables(variables).value(LONGEST_BACKLOG).map(CapacitySettings::seconds));
    }

    private static Duration seconds(String text) {
        long seconds = text.matches(WHOLE_NUMBER) ? Long.parseLong(text) : 0;
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new SettingException(LONGEST_BACKLOG + " is a whole number of seconds from 1 to " + MOST_SECONDS
                    + ", such as 600; correct it.");
        }
        return Duration.ofSeconds(seconds);
    }

    /**
     * Gives a builder what is set.
     *
     * @param builder of the application
     * @return the same
     */
    public RoasterBuilder on(RoasterBuilder builder) {
        return longestBacklog.map(builder::longestBacklog).orElse(builder);
    }
}
