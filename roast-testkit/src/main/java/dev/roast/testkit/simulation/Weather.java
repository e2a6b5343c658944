package dev.roast.testkit.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** How much goes wrong, decided once for each seed, so that some worlds are calm and some are not. In 1 of so many calls. */
final class Weather {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Random random;
    private int before;
    private int after;
    private int late;
    private int twice;
    private int slow;
    private int hints;
    private int model;
    private int longestMillis;
    private boolean storm = true;
    private boolean storeAway;

    /**
     * Decides it.
     *
     * @param rush whether nothing goes wrong at all, as something is to be seen that troubles would hide
     */
    Weather(Random random, boolean rush) {
        this.random = random;
        boolean calm = rush || random.nextInt(12) == 0;
        this.before = calm ? NEVER : oneOf(NEVER, 200, 40, 15);
        this.after = calm ? NEVER : oneOf(NEVER, 200, 40, 15);
        this.late = calm ? NEVER : oneOf(NEVER, 300, 100, 30);
        this.twice = calm ? NEVER : oneOf(NEVER, 200, 30);
        this.slow = calm ? NEVER : oneOf(NEVER, 200, 50);
        this.hints = calm ? NEVER : oneOf(NEVER, 20, 3);
        this.model = calm ? NEVER : oneOf(NEVER, 10, 3);
        this.longestMillis = oneOf(200, 3_000, 15_000);
    }

    private int oneOf(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    void clearsUp() {
        storm = false;
        storeAway = false;
    }

    /** Nothing fails, and every fourth call is slow. */
    void drizzles() {
        storm = true;
        before = NEVER;
        after = NEVER;
        late = NEVER;
        twice = NEVER;
        hints = NEVER;
        model = NEVER;
        slow = 4;
        longestMillis = 2_000;
    }

    boolean isStorm() {
        return storm;
    }

    void storeAway(boolean away) {
        storeAway = away && storm;
    }

    boolean storeAway() {
        return storeAway;
    }

    boolean failsBefore() {
        return happens(before);
    }

    boolean failsAfter() {
        return happens(after);
    }

    /** The caller hears of a failure, and the call takes effect later. */
    boolean takesEffectLate() {
        return happens(late);
    }

    /** The call takes effect, and the same call does so again later. */
    boolean takesEffectTwice() {
        return happens(twice);
    }

    boolean hintInTrouble() {
        return happens(hints);
    }

    boolean modelInTrouble() {
        return happens(model);
    }

    Optional<Duration> delay() {
        return happens(slow) ? Optional.of(someTime()) : Optional.empty();
    }

    Duration someTime() {
        return Duration.ofMillis(1 + random.nextInt(longestMillis));
    }

    private boolean happens(int oneIn) {
        return storm && oneIn != NEVER && random.nextInt(oneIn) == 0;
    }
}
