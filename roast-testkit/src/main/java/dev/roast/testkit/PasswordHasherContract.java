package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.PasswordHasher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PasswordHasher} promises. */
public abstract class PasswordHasherContract {
    /** The password of {@link #weakerHash()}. */
    protected static final String PASSWORD = "correct horse battery staple";

    private static final String WRONG = "correct horse battery stable";

    private PasswordHasher hasher;

    /** For tests that extend this. */
    protected PasswordHasherContract() {}

    /**
     * Returns the hasher to be tested. Called once before each test.
     *
     * @return a hasher
     */
    protected abstract PasswordHasher passwordHasher();

    /**
     * Returns a hash of {@link #PASSWORD} that was made with weaker parameters than today's.
     *
     * @return a hash
     */
    protected abstract String weakerHash();

    @BeforeEach
    final void open() {
        hasher = passwordHasher();
    }

    @Test
    void rightPasswordMatchesAndAWrongOneDoesNot() {
        String hash = hasher.hash(PASSWORD);

        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches(WRONG, hash)).isFalse();
        assertThat(hasher.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void saltIsNewEachTime() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    @Test
    void hashDoesNotShowThePassword() {
        assertThat(hasher.hash(PASSWORD)).doesNotContain("correct").doesNotContain("staple");
    }

    @Test
    void longPasswordOfAnyLettersIsTakenWhole() {
        String longest = "p\u00e4ssw\u00f6rd\u5bc6".repeat(14);
        String hash = hasher.hash(longest);

        assertThat(hasher.matches(longest, hash)).isTrue();
        assertThat(hasher.matches(longest.substring(0, longest.length() - 1) + "x", hash))
                .isFalse();
    }

    @Test
    void hashWithOtherParametersStillMatches() {
        assertThat(hasher.matches(PASSWORD, weakerHash())).isTrue();
        assertThat(hasher.matches(WRONG, weakerHash())).isFalse();
    }

    @Test
    void onlyAHashWithWeakerParametersIsOutdated() {
        assertThat(hasher.outdated(weakerHash())).isTrue();
        assertThat(hasher.outdated(hasher.hash(PASSWORD))).isFalse();
    }

    @Test
    void wrongPasswordTakesAsLongAsTheRightOne() {
        String hash = hasher.hash(PASSWORD);
        List<Long> right = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            right.add(nanos(PASSWORD, hash));
            wrong.add(nanos(WRONG, hash));
        }

        assertThat(median(wrong)).isBetween(median(right) / 3, median(right) * 3);
    }

    @Test
    void simultaneousCallsAnswerEachItsOwn() {
        String hash = hasher.hash(PASSWORD);

        assertThat(Race.of(4, () -> hasher.matches(PASSWORD, hash) && !hasher.matches(WRONG, hash)))
                .containsOnly(true);
    }

    private long nanos(String password, String hash) {
        long start = System.nanoTime();
        hasher.matches(password, hash);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> some) {
        Collections.sort(some);
        return some.get(some.size() / 2);
    }
}
