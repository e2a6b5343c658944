package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import dev.roast.testkit.LimiterModel.LetThrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random schedule of takes, looks and give-backs of two subjects, which a limiter has to decide as {@link LimiterModel}
 * decides it. Bursts come often at the edges of windows, and just before. Time moves in whole seconds; real time, which may
 * go by besides, stays below one in a schedule.
 */
final class LimiterSchedule {
    private static final int STEPS = 25;
    private static final long SHORTEST_WINDOW = 2;
    private static final Duration LESS_THAN_A_STEP = Duration.ofMillis(900);

    private final RateLimiter limiter;
    private final Consumer<Duration> advance;
    private final int seed;
    private final Random random;
    private final boolean givesBack;
    private final List<Subject> subjects;
    private long now;

    LimiterSchedule(RateLimiter limiter, Consumer<Duration> advance, int seed) {
        this.limiter = limiter;
        this.advance = advance;
        this.seed = seed;
        this.random = new Random(seed);
        this.givesBack = random.nextBoolean();
        this.subjects = Stream.generate(this::subject).limit(2).toList();
    }

    private record Subject(String name, Optional<AccountId> account, LimiterModel model, List<LetThrough> letThrough) {
        Take take(long amount) {
            return new Take(name, account, model.limits(), amount);
        }
    }

    private Subject subject() {
        Optional<AccountId> account =
                random.nextBoolean() ? Optional.of(new AccountId(UUID.randomUUID())) : Optional.empty();
        List<Limit> limits = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new Limit(
                        "limit" + i, 1 + random.nextInt(8), Duration.ofSeconds(SHORTEST_WINDOW + random.nextInt(40))))
                .toList();
        return new Subject("model:" + UUID.randomUUID(), account, new LimiterModel(limits), new ArrayList<>());
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            pass(pause());
            Subject one = subjects.get(random.nextInt(2));
            long amount = 1L + random.nextInt(3);
            switch (random.nextInt(6)) {
                case 0 -> check(List.of(one), amount, limiter.peek(one.take(amount)));
                case 1 -> giveBack(one, amount);
                case 2 -> take(subjects, amount);
                default -> take(List.of(one), amount);
            }
        }
        if (!givesBack) {
            subjects.forEach(this::checkThePromise);
        }
    }

    /** Often none, else to the very edge of a window, to a second before, or anywhere. */
    private long pause() {
        int kind = random.nextInt(6);
        if (kind > 2) {
            return 0;
        }
        List<Long> edges = subjects.stream()
                .flatMap(one -> one.model().edges(now).stream())
                .toList();
        return kind == 2 || edges.isEmpty() ? random.nextInt(15) : edges.get(random.nextInt(edges.size())) - kind;
    }

    private void pass(long seconds) {
        advance.accept(Duration.ofSeconds(seconds));
        now += seconds;
    }

    private void giveBack(Subject one, long amount) {
        if (givesBack) {
            limiter.giveBack(one.take(amount));
            one.model().giveBack(amount, now);
        }
    }

    private void take(List<Subject> inOrder, long amount) {
        Decision decision =
                limiter.take(inOrder.stream().map(one -> one.take(amount)).toList());
        check(inOrder, amount, decision);
        if (decision.allowed()) {
            for (Subject one : inOrder) {
                one.model().add(amount, now);
                one.letThrough().add(new LetThrough(now, amount));
            }
        }
    }

    private void check(List<Subject> inOrder, long amount, Decision decision) {
        Optional<Subject> refuses =
                inOrder.stream().filter(one -> !one.model().allows(amount, now)).findFirst();
        assertThat(decision.allowed()).as(() -> where(amount)).isEqualTo(refuses.isEmpty());
        if (refuses.isPresent()) {
            checkRefusal(refuses.get().model(), amount, decision);
        } else {
            long least = inOrder.stream()
                    .mapToLong(one -> one.model().left(now) - amount)
                    .min()
                    .orElseThrow();
            assertThat(decision.remaining()).as(() -> where(amount)).isEqualTo(least);
            assertThat(decision.retryAfter()).as(() -> where(amount)).isZero();
            checkTime(decision.resetsIn(), decision.limit().window().toSeconds(), amount);
        }
    }

    private void checkRefusal(LimiterModel model, long amount, Decision decision) {
        Limit violated = decision.limit();
        assertThat(model.allows(violated, amount, now)).as(() -> where(amount)).isFalse();
        assertThat(decision.remaining())
                .as(() -> where(amount))
                .isEqualTo(Math.max(0, violated.amount() - model.used(violated, now)));
        checkTime(decision.retryAfter(), model.retryAfter(amount, now), amount);
        checkTime(decision.resetsIn(), model.resetsIn(violated, now), amount);
    }

    private void checkTime(Duration said, long seconds, long amount) {
        Duration expected = Duration.ofSeconds(seconds);
        assertThat(said).as(() -> where(amount)).isBetween(expected.minus(LESS_THAN_A_STEP), expected);
    }

    /** Held against the promise itself, whatever the model says. */
    private void checkThePromise(Subject one) {
        for (Limit limit : one.model().limits()) {
            assertThat(LimiterModel.mostInASpan(one.letThrough(), limit))
                    .as("schedule " + seed + ", " + limit)
                    .isLessThanOrEqualTo(limit.amount());
        }
    }

    private String where(long amount) {
        return "schedule " + seed + " at " + now + " s, " + amount + " of "
                + subjects.stream().map(one -> one.model().limits()).toList();
    }
}
