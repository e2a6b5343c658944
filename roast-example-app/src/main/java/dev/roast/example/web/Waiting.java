package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.AccountId;
import dev.roast.model.Roast;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who wait for a roast to change: none of them holds a thread, and there are only so many. */
final class Waiting {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WebLimits limits;
    private final Executor workers;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<AccountId, Integer> byAccount = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> stop = new CompletableFuture<>();

    Waiting(WebLimits limits, Executor workers) {
        this.limits = limits;
        this.workers = workers;
    }

    /** Takes a place; answers 429 or 503 if there is none. Whoever took it leaves it. */
    void enter(AccountId account) {
        if (all.incrementAndGet() > limits.waiting()) {
            all.decrementAndGet();
            throw Problem.noCapacity().thrown();
        }
        if (byAccount.merge(account, 1, Integer::sum) > limits.waitingPerAccount()) {
            leave(account);
            throw Problem.of(
                            429,
                            "rate-limited",
                            "You wait for roasts " + limits.waitingPerAccount()
                                    + " times already; let one of them end.")
                    .retryAfter(SOON)
                    .thrown();
        }
    }

    void leave(AccountId account) {
        byAccount.computeIfPresent(account, (id, count) -> count > 1 ? count - 1 : null);
        all.decrementAndGet();
    }

    /** Returns how many wait. */
    int count() {
        return all.get();
    }

    /** Returns whether nobody may wait any more. */
    boolean stopping() {
        return stop.isDone();
    }

    /** Completes on one of the workers when it is time to look again. */
    CompletableFuture<Void> changed(Member member, Roast seen, Duration atMost) {
        CompletableFuture<Void> changed = new CompletableFuture<>();
        member.onChange(seen.id(), seen.version(), atMost, () -> changed.complete(null));
        return CompletableFuture.anyOf(changed, stop).thenRunAsync(() -> {}, workers);
    }

    /** Ends all waiting: everyone gets an answer with what there is. */
    void stop() {
        stop.complete(null);
    }
}
