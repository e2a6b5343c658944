package dev.roast.testkit;

import dev.roast.port.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One subject of a limiter as simply as it can be said: a plain list of what was let through, which is looked through each
 * time. Time is in whole seconds.
 */
final class LimiterModel {
    private final List<Limit> limits;
    private final List<LetThrough> log = new ArrayList<>();

    LimiterModel(List<Limit> limits) {
        this.limits = limits;
    }

    /**
     * What was let through.
     *
     * @param at when
     * @param amount how much
     */
    record LetThrough(long at, long amount) {}

    List<Limit> limits() {
        return limits;
    }

    boolean allows(long amount, long now) {
        return limits.stream().allMatch(limit -> allows(limit, amount, now));
    }

    boolean allows(Limit limit, long amount, long now) {
        return used(limit, now) + amount <= limit.amount();
    }

    void add(long amount, long now) {
        log.add(new LetThrough(now, amount));
    }

    /** Takes the oldest of what still counts back. */
    void giveBack(long amount, long now) {
        log.removeIf(entry -> limits.stream().noneMatch(limit -> counts(entry, limit, now)));
        long left = amount;
        while (left > 0 && !log.isEmpty()) {
            LetThrough oldest = log.remove(0);
            if (oldest.amount() > left) {
                log.add(0, new LetThrough(oldest.at(), oldest.amount() - left));
            }
            left -= oldest.amount();
        }
    }

    long used(Limit limit, long now) {
        return log.stream()
                .filter(entry -> counts(entry, limit, now))
                .mapToLong(LetThrough::amount)
                .sum();
    }

    private static boolean counts(LetThrough entry, Limit limit, long now) {
        return entry.at() + seconds(limit) > now;
    }

    /** The least that any limit leaves. */
    long left(long now) {
        return limits.stream()
                .mapToLong(limit -> limit.amount() - used(limit, now))
                .min()
                .orElseThrow();
    }

    /** How long until as much would be let through by all limits; a window for a limit that never would. */
    long retryAfter(long amount, long now) {
        return limits.stream()
                .mapToLong(limit -> waiting(limit, now, then -> allows(limit, amount, then)))
                .max()
                .orElseThrow();
    }

    long resetsIn(Limit limit, long now) {
        return waiting(limit, now, then -> used(limit, then) == 0);
    }

    private interface At {
        boolean holds(long then);
    }

    private static long waiting(Limit limit, long now, At condition) {
        return LongStream.rangeClosed(0, seconds(limit))
                .filter(wait -> condition.holds(now + wait))
                .findFirst()
                .orElse(seconds(limit));
    }

    /** Returns how long it is until something ceases to count. */
    List<Long> edges(long now) {
        return limits.stream()
                .flatMap(limit -> log.stream().map(entry -> entry.at() + seconds(limit) - now))
                .filter(wait -> wait > 0)
                .toList();
    }

    /** Returns the most that was let through in a span of a limit's window, wherever it begins. */
    static long mostInASpan(List<LetThrough> all, Limit limit) {
        return all.stream()
                .mapToLong(first -> inSpan(all.stream(), first.at(), seconds(limit)))
                .max()
                .orElse(0);
    }

    private static long inSpan(Stream<LetThrough> all, long begin, long length) {
        return all.filter(entry -> entry.at() >= begin && entry.at() < begin + length)
                .mapToLong(LetThrough::amount)
                .sum();
    }

    private static long seconds(Limit limit) {
        return limit.window().toSeconds();
    }
}
