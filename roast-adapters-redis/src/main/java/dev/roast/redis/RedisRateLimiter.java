package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.port.Decision;
import dev.roast.port.Limit;
import dev.roast.port.RateLimiter;
import dev.roast.port.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts in Redis with exact sliding windows, as {@link dev.roast.memory.MemoryRateLimiter} does in memory, and by Redis'
 * time. Each subject is one round trip; its limits are decided in one step. A take costs the same however full the log is,
 * but for a refusal, which looks for the time to retry in steps that are the logarithm of it.
 *
 * <p>A subject is asked with the same windows each time, and always for the same account or for none. Its log holds at most
 * as many entries as the amount of its limit with the longest window, and goes by itself when that window has passed.
 */
final class RedisRateLimiter implements RateLimiter {
    private static final Script TAKE = Script.named("limit-take");
    private static final Script UNDO = Script.named("limit-undo");
    private static final Script GIVE_BACK = Script.named("limit-give-back");
    private static final Script FORGET = Script.named("limit-forget");

    private final RedisCalls calls;
    private final Keys keys;

    RedisRateLimiter(RedisCalls calls, Keys keys) {
        this.calls = calls;
        this.keys = keys;
    }

    /** What one run of the script answers: the decision, and when it was taken if it was. */
    private record Answer(Decision decision, Optional<String> at) {}

    @Override
    public Decision take(List<Take> takes) {
        if (takes.isEmpty()) {
            throw new IllegalArgumentException("nothing to take, give at least one");
        }
        List<Answer> answers = new ArrayList<>();
        for (Take take : takes) {
            Answer answer = decide(take, true);
            if (!answer.decision().allowed()) {
                undo(takes, answers);
                return answer.decision();
            }
            answers.add(answer);
        }
        return answers.stream()
                .map(Answer::decision)
                .min(Comparator.comparingLong(Decision::remaining))
                .orElseThrow();
    }

    private void undo(List<Take> takes, List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            Take take = takes.get(i);
            String amount = Micros.amount(take.amount());
            answers.get(i).at().ifPresent(at -> calls.run(UNDO, List.of(log(take)), List.of(at, amount)));
        }
    }

    @Override
    public Decision peek(Take take) {
        return decide(take, false).decision();
    }

    private Answer decide(Take take, boolean taking) {
        List<String> args = new ArrayList<>();
        args.add(taking ? "1" : "0");
        args.add(Long.toString((Micros.of(longest(take)) + 999) / 1_000));
        args.add(take.subject());
        args.add(Micros.amount(take.amount()));
        for (Limit limit : take.limits()) {
            args.add(Micros.amount(limit.amount()));
            args.add(Micros.text(limit.window()));
        }
        return read(take, calls.list(TAKE, keys(take), args));
    }

    private static Answer read(Take take, List<Object> answer) {
        boolean allowed = number(answer, 0) == 1;
        Limit limit = take.limits().get((int) number(answer, 1) - 1);
        long remaining = Math.max(0, limit.amount() - number(answer, 2));
        Duration resetsIn = Micros.duration(number(answer, 3));
        Duration retryAfter = Micros.duration(number(answer, 4));
        Optional<String> at = answer.size() > 5 ? Optional.of((String) answer.get(5)) : Optional.empty();
        return new Answer(new Decision(allowed, limit, remaining, resetsIn, retryAfter), at);
    }

    private static long number(List<Object> answer, int index) {
        return (Long) answer.get(index);
    }

    @Override
    public void giveBack(Take take) {
        List<String> args = List.of(Micros.text(longest(take)), Micros.amount(take.amount()));
        calls.run(GIVE_BACK, List.of(log(take)), args);
    }

    @Override
    public void forget(AccountId account) {
        calls.run(FORGET, List.of(keys.limits(account)), List.of());
    }

    private static Duration longest(Take take) {
        return take.limits().stream()
                .map(Limit::window)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The log, and what an account's subjects are found by, in the same hash slot. */
    private List<String> keys(Take take) {
        return take.account()
                .map(account -> List.of(log(take), keys.limits(account)))
                .orElseGet(() -> List.of(log(take)));
    }

    private String log(Take take) {
        return take.account()
                .map(account -> keys.limit(account, take.subject()))
                .orElseGet(() -> keys.limit(take.subject()));
    }
}
