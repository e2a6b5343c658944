package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link RateLimiter} promises. */
public abstract class RateLimiterContract {
    private static final Limit THREE = new Limit("burst", 3, Duration.ofMinutes(1));
    private static final Limit FIVE_AN_HOUR = new Limit("hourly", 5, Duration.ofHours(1));
    /** Longer than any step of a test takes in real time, which goes by besides in some adapters. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final String subject = "submit:" + account;
    private RateLimiter limiter;

    /** For tests that extend this. */
    protected RateLimiterContract() {}

    /**
     * Returns the limiter to be tested. Called once before each test. Subjects of other tests in it do no harm.
     *
     * @return a limiter
     */
    protected abstract RateLimiter rateLimiter();

    /**
     * Moves the limiter's time forward, for every call that begins afterwards. Real time may go by besides.
     *
     * @param by how far
     */
    protected abstract void advance(Duration by);

    /**
     * Returns in how many random schedules the limiter is held against a simple model; a thousand unless this says otherwise.
     *
     * @return how many, fewer where each call takes long
     */
    protected int schedules() {
        return 1_000;
    }

    @BeforeEach
    final void open() {
        limiter = rateLimiter();
    }

    @Test
    void asMuchAsTheLimitSaysIsLetThrough() {
        for (int left = 2; left >= 0; left--) {
            Decision decision = take(THREE);
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.limit()).isEqualTo(THREE);
            assertThat(decision.remaining()).isEqualTo(left);
            assertThat(decision.retryAfter()).isZero();
        }

        Decision refused = take(THREE);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.limit()).isEqualTo(THREE);
        assertThat(refused.remaining()).isZero();
    }

    @Test
    void refusalTakesNothing() {
        takeAll();
        for (int i = 0; i < 10; i++) {
            take(THREE);
        }
        advance(THREE.window());

        assertThat(take(THREE).remaining()).isEqualTo(2);
    }

    @Test
    void retryAfterIsTheTimeUntilTheSameIsLetThrough() {
        take(THREE);
        advance(Duration.ofSeconds(20));
        take(THREE);
        take(THREE);
        Decision refused = take(THREE);
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(40).minus(SLACK), Duration.ofSeconds(40));

        advance(refused.retryAfter().minus(SLACK));
        assertThat(take(THREE).allowed()).isFalse();
        advance(SLACK);
        assertThat(take(THREE).allowed()).isTrue();
        assertThat(take(THREE).allowed()).isFalse();
    }

    @Test
    void resetsInIsTheTimeUntilItIsWholeAgain() {
        assertThat(take(THREE).resetsIn()).isBetween(THREE.window().minus(SLACK), THREE.window());
        advance(Duration.ofSeconds(30));
        Decision last = take(THREE);
        assertThat(last.resetsIn()).isBetween(THREE.window().minus(SLACK), THREE.window());

        advance(last.resetsIn());
        assertThat(limiter.peek(one(THREE)).remaining()).isEqualTo(2);
    }

    @Test
    void twoWindowsSideBySideDoNotLetTwiceAsMuchThrough() {
        advance(Duration.ofSeconds(55));
        takeAll();
        advance(Duration.ofSeconds(10));

        assertThat(take(THREE).allowed()).isFalse();
    }

    @Test
    void inNoSpanOfTheWindowIsMoreLetThroughWhereverItBegins() {
        Random random = new Random(11);
        List<Long> letThrough = new ArrayList<>();
        long now = 0;
        for (int step = 0; step < 300; step++) {
            long pause = random.nextInt(20_000);
            advance(Duration.ofMillis(pause));
            now += pause;
            if (take(THREE).allowed()) {
                letThrough.add(now);
            }
        }

        assertThat(letThrough).hasSizeGreaterThan(100);
        long span = THREE.window().minusSeconds(1).toMillis();
        for (int i = 0; i + 3 < letThrough.size(); i++) {
            assertThat(letThrough.get(i + 3) - letThrough.get(i)).isGreaterThan(span);
        }
    }

    @Test
    void randomSchedulesAreDecidedAsASimpleModelDecidesThem() {
        for (int seed = 0; seed < schedules(); seed++) {
            new LimiterSchedule(limiter, this::advance, seed).run();
        }
    }

    @Test
    void limitIsUsableToTheFull() {
        for (int window = 0; window < 3; window++) {
            takeAll();
            advance(THREE.window());
        }
    }

    @Test
    void amountIsTakenAsAWhole() {
        Take two = new Take(subject, Optional.of(account), List.of(THREE), 2);

        assertThat(limiter.take(List.of(two)).remaining()).isEqualTo(1);
        assertThat(limiter.take(List.of(two)).allowed()).isFalse();
        assertThat(take(THREE).allowed()).isTrue();
    }

    @Test
    void subjectsAreCountedEachOnItsOwn() {
        takeAll();

        assertThat(limiter.take(List.of(new Take("submit:other-" + account, Optional.empty(), List.of(THREE), 1)))
                        .remaining())
                .isEqualTo(2);
    }

    @Test
    void severalLimitsOfOneSubjectAreAllOrNone() {
        takeAll(THREE, FIVE_AN_HOUR);
        assertThat(take(THREE, FIVE_AN_HOUR).limit()).isEqualTo(THREE);
        advance(THREE.window());

        assertThat(take(THREE, FIVE_AN_HOUR).remaining())
                .as("the hour's, which lacks no refused one")
                .isEqualTo(1);
        assertThat(take(THREE, FIVE_AN_HOUR).allowed()).isTrue();
        assertThat(take(THREE, FIVE_AN_HOUR).limit()).isEqualTo(FIVE_AN_HOUR);
        assertThat(limiter.peek(one(THREE)).remaining())
                .as("the minute's, of which the refused one took nothing")
                .isZero();
    }

    @Test
    void decisionIsAboutTheLimitThatBindsMost() {
        Limit two = new Limit("two", 2, Duration.ofHours(2));
        Limit twoSooner = new Limit("two-sooner", 2, Duration.ofHours(1));
        assertThat(take(THREE, two).limit()).as("the one with the least left").isEqualTo(two);

        take(twoSooner, two);
        take(twoSooner);
        assertThat(take(twoSooner, two).limit())
                .as("the violated one with the longest wait")
                .isEqualTo(two);
    }

    @Test
    void takingStopsAtTheFirstSubjectThatRefusesAndGivesBackWhatWasTakenBefore() {
        Take before = new Take("before:" + account, Optional.empty(), List.of(THREE), 1);
        Take after = new Take("after:" + account, Optional.empty(), List.of(THREE), 1);
        takeAll();
        Decision refused = limiter.take(List.of(before, one(THREE), after));

        assertThat(refused.allowed()).isFalse();
        assertThat(limiter.take(List.of(before)).remaining()).isEqualTo(2);
        assertThat(limiter.take(List.of(after)).remaining()).isEqualTo(2);
    }

    @Test
    void ofSeveralSubjectsTheDecisionIsTheOneThatLeavesTheLeast() {
        Take roomy = new Take("roomy:" + account, Optional.empty(), List.of(FIVE_AN_HOUR), 1);
        take(THREE);

        Decision decision = limiter.take(List.of(roomy, one(THREE)));
        assertThat(decision.limit()).isEqualTo(THREE);
        assertThat(decision.remaining()).isEqualTo(1);
        assertThat(limiter.take(List.of(roomy)).remaining()).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        takeAll();
        limiter.giveBack(one(THREE));

        assertThat(take(THREE).allowed()).isTrue();
        assertThat(take(THREE).allowed()).isFalse();
    }

    @Test
    void neverMoreIsGivenBackThanWasTaken() {
        take(THREE);
        limiter.giveBack(one(THREE));
        limiter.giveBack(one(THREE));
        limiter.giveBack(new Take(subject, Optional.of(account), List.of(THREE), 10));

        takeAll();
        assertThat(take(THREE).allowed()).isFalse();
    }

    @Test
    void peekSaysWhatTakeWouldSayAndTakesNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.peek(one(THREE)).allowed()).isTrue();
        }
        Decision peeked = limiter.peek(one(THREE));
        assertThat(peeked.remaining()).isEqualTo(take(THREE).remaining());

        take(THREE);
        take(THREE);
        assertThat(limiter.peek(one(THREE)).allowed()).isFalse();
        assertThat(limiter.peek(one(THREE)).retryAfter()).isPositive();
    }

    @Test
    void forgottenAccountsSubjectsAreWholeAgain() {
        takeAll();
        Take others =
                new Take("submit:other-" + account, Optional.of(new AccountId(UUID.randomUUID())), List.of(THREE), 1);
        limiter.take(List.of(others));
        limiter.forget(account);
        limiter.forget(account);

        assertThat(take(THREE).remaining()).isEqualTo(2);
        assertThat(limiter.take(List.of(others)).remaining()).isEqualTo(1);
    }

    @Test
    void interruptedThreadGetsItsAnswerWithItsFlagSet() {
        Interrupted.assertAnswered(() -> take(THREE));
        Interrupted.assertAnswered(() -> limiter.peek(one(THREE)));
    }

    @Test
    void ofSimultaneousTakesAsManyAsTheLimitSaysAreLetThrough() {
        for (int round = 0; round < Race.ROUNDS; round++) {
            Take take =
                    new Take("race-" + round + ":" + account, Optional.of(account), List.of(THREE, FIVE_AN_HOUR), 1);
            List<Decision> decisions = Race.of(6, () -> limiter.take(List.of(take)));

            assertThat(decisions.stream().filter(Decision::allowed)).hasSize(3);
        }
    }

    private void takeAll(Limit... limits) {
        Limit[] all = limits.length == 0 ? new Limit[] {THREE} : limits;
        for (int i = 0; i < 3; i++) {
            assertThat(take(all).allowed()).isTrue();
        }
    }

    private Decision take(Limit... limits) {
        return limiter.take(List.of(one(limits)));
    }

    private Take one(Limit... limits) {
        return new Take(subject, Optional.of(account), List.of(limits), 1);
    }
}
