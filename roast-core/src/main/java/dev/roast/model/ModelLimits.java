package dev.roast.model;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much one language model is asked, however much there is to do. What is absent is not limited.
 *
 * @param concurrency calls at once, in each worker process
 * @param requestsPerMinute calls in any minute, over all processes that share a rate limiter
 * @param tokensPerMinute tokens in any minute, sent and answered together, over all processes that share a rate limiter
 */
public record ModelLimits(OptionalInt concurrency, OptionalLong requestsPerMinute, OptionalLong tokensPerMinute) {

    /** Checks that every limit lets something through. */
    public ModelLimits {
        requirePositive("concurrency", concurrency.orElse(1));
        requirePositive("requestsPerMinute", requestsPerMinute.orElse(1));
        requirePositive("tokensPerMinute", tokensPerMinute.orElse(1));
    }

    private static void requirePositive(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is " + value + ", give at least 1");
        }
    }

    /** Returns no limit at all. */
    public static ModelLimits none() {
        return new ModelLimits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Returns these limits with so many calls at once, at least 1, in each worker process. */
    public ModelLimits withConcurrency(int calls) {
        return new ModelLimits(OptionalInt.of(calls), requestsPerMinute, tokensPerMinute);
    }

    /** Returns these limits with so many calls a minute, at least 1, over all processes. */
    public ModelLimits withRequestsPerMinute(long requests) {
        return new ModelLimits(concurrency, OptionalLong.of(requests), tokensPerMinute);
    }

    /** Returns these limits with so many tokens a minute, at least 1, over all processes. */
    public ModelLimits withTokensPerMinute(long tokens) {
        return new ModelLimits(concurrency, requestsPerMinute, OptionalLong.of(tokens));
    }
}
