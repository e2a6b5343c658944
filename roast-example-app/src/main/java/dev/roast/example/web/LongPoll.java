package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Roast;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Answers late, when there is something to say. */
final class LongPoll {
    private final Waiting waiting;

    LongPoll(Waiting waiting) {
        this.waiting = waiting;
    }

    boolean wanted(Context ctx) {
        return !Query.wait(ctx).isZero();
    }

    /** Answers as soon as it is worth it, or with what there is when the time is up or the server stops. */
    void wait(Context ctx, Member member, Roast seen, Predicate<Roast> worth, Consumer<Roast> answer) {
        Instant until = Instant.now().plus(Query.wait(ctx));
        waiting.enter(member.id());
        ctx.future(() -> next(member, seen, until, worth)
                .whenComplete((roast, thrown) -> waiting.leave(member.id()))
                .thenAccept(answer));
    }

    private CompletableFuture<Roast> next(Member member, Roast seen, Instant until, Predicate<Roast> worth) {
        Duration left = Duration.between(Instant.now(), until);
        if (worth.test(seen) || left.isNegative() || left.isZero() || waiting.stopping()) {
            return CompletableFuture.completedFuture(seen);
        }
        return waiting.changed(member, seen, left)
                .thenCompose(nothing -> next(member, RoastRoutes.find(member, seen.id()), until, worth));
    }
}
