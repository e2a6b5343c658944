package dev.roast.internal.roast;

import dev.roast.internal.seam.Seam;
import dev.roast.model.ModelLimits;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.Prompt;
import dev.roast.port.RateLimiter;
import dev.roast.port.Reply;
import dev.roast.port.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Requests and tokens of one model in any minute, over all processes. Before a call the tokens that it may take are
 * reserved; after it, what it took less is given back, and what it took more is taken. Safe for use by many threads.
 */
final class Budget {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** About four characters of English make a token (OpenAI, "What are tokens and how to count them?"). */
    private static final int CHARACTERS_PER_TOKEN = 4;
    /** So many tokens a report is reckoned with before it is there. */
    private static final int REPORT_TOKENS = 1_500;
    /** So that processes which were turned away together do not come back together, for the same free request. */
    private static final long LONGEST_LAG_MILLIS = 1_000;

    private final String model;
    private final Optional<Limit> requests;
    private final Optional<Limit> tokens;
    private final RateLimiter limiter;
    private final Seam seam;
    private final RandomGenerator random;
    private volatile Instant spentUntil = Instant.MIN;

    Budget(String model, ModelLimits limits, RateLimiter limiter, Seam seam) {
        this.model = model;
        this.requests = limit("model-requests", limits.requestsPerMinute().orElse(0));
        this.tokens = limit("model-tokens", limits.tokensPerMinute().orElse(0));
        this.limiter = limiter;
        this.seam = seam;
        this.random = seam.random();
    }

    private static Optional<Limit> limit(String name, long amount) {
        return amount > 0 ? Optional.of(new Limit(name, amount, MINUTE)) : Optional.empty();
    }

    /** Returns how many tokens a call is reckoned with. */
    static long estimate(Prompt prompt) {
        long characters = (long) prompt.system().length() + prompt.document().length();
        return characters / CHARACTERS_PER_TOKEN + REPORT_TOKENS;
    }

    /**
     * Takes one request and so many tokens, or neither.
     *
     * @return empty, or how long to wait until they are there
     */
    Optional<Duration> reserve(long estimate) {
        List<Take> takes = new ArrayList<>();
        requests.ifPresent(limit -> takes.add(take(limit, 1)));
        tokens.ifPresent(limit -> takes.add(take(limit, estimate)));
        if (takes.isEmpty()) {
            return Optional.empty();
        }
        return spent(limiter.take(takes));
    }

    /** Gives back a request that was not made. */
    void release(long estimate) {
        requests.ifPresent(limit -> limiter.giveBack(take(limit, 1)));
        tokens.ifPresent(limit -> limiter.giveBack(take(limit, estimate)));
    }

    /** Puts what was taken in the place of what was reserved; where that is not known, the estimate stays. */
    void settle(long estimate, Reply reply) {
        tokens.ifPresent(limit -> used(reply).ifPresent(used -> settle(limit, estimate, used)));
    }

    private void settle(Limit limit, long estimate, long used) {
        long reserved = Math.min(estimate, limit.amount());
        if (used < reserved) {
            limiter.giveBack(take(limit, reserved - used));
        } else if (used > reserved) {
            takeWhatIsLeft(take(limit, used - reserved));
        }
    }

    /** What is spent is spent: if the budget has less left than that, it has nothing left. */
    private void takeWhatIsLeft(Take more) {
        Decision decision = limiter.take(List.of(more));
        if (!decision.allowed() && decision.remaining() > 0) {
            limiter.take(List.of(take(decision.limit(), decision.remaining())));
        }
    }

    private static Optional<Long> used(Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return Optional.of(answer.inputTokens() + answer.outputTokens());
        }
        return switch (((Reply.Declined) reply).reason()) {
            case RATE_LIMITED, QUOTA_SPENT, CONTEXT_TOO_LONG, UNAUTHORISED, UNKNOWN_MODEL, UNAVAILABLE ->
                Optional.of(0L);
            case TRUNCATED, FILTERED, REFUSED, INVALID, TIMED_OUT -> Optional.empty();
        };
    }

    /** Returns how long it is known to be spent; zero if it may not be. */
    Duration wait(Instant now) {
        return spentUntil.isAfter(now) ? Duration.between(now, spentUntil) : Duration.ZERO;
    }

    /** Returns how many requests it has left just now. */
    long left() {
        if (requests.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Decision decision = limiter.peek(take(requests.get(), 1));
        return spent(decision).isEmpty() ? decision.remaining() + 1 : 0;
    }

    private Optional<Duration> spent(Decision decision) {
        if (decision.allowed()) {
            return Optional.empty();
        }
        spentUntil = seam.now().plus(decision.retryAfter()).plusMillis(random.nextLong(LONGEST_LAG_MILLIS));
        return Optional.of(decision.retryAfter());
    }

    private Take take(Limit limit, long amount) {
        long atMost = Math.max(1, Math.min(amount, limit.amount()));
        return new Take(limit.name() + ":" + model, Optional.empty(), List.of(limit), atMost);
    }
}
