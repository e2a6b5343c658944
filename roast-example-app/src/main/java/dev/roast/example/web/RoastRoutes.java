package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.port.Cancellation;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Look at roasts, cancel them, delete them. */
final class RoastRoutes {
    private final Visitors visitors;
    private final LongPoll longPoll;

    RoastRoutes(Visitors visitors, LongPoll longPoll) {
        this.visitors = visitors;
        this.longPoll = longPoll;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/roasts", this::list);
        routes.get("/api/roasts/{id}", this::get);
        routes.post("/api/roasts/{id}/cancel", this::cancel);
        routes.delete("/api/roasts/{id}", this::delete);
    }

    private void list(Context ctx) {
        Member member = visitors.member(ctx);
        Answers.json(ctx, 200, Pages.read(ctx, member::roasts, Json::line));
    }

    private void get(Context ctx) {
        Member member = visitors.member(ctx);
        RoastId id = Ids.roast(ctx);
        Optional<String> known = Optional.ofNullable(ctx.header("If-None-Match"));
        Roast roast = find(member, id);
        if (longPoll.wanted(ctx)) {
            longPoll.wait(ctx, member, roast, now -> worthAnAnswer(now, known), now -> answer(ctx, now, known));
        } else {
            answer(ctx, roast, known);
        }
    }

    /** Who knows a version waits for another; who knows none waits for the end. */
    private static boolean worthAnAnswer(Roast roast, Optional<String> known) {
        return known.map(tags -> !ETags.match(tags, tag(roast)))
                .orElse(roast.state().ended());
    }

    private static void answer(Context ctx, Roast roast, Optional<String> known) {
        ctx.header("ETag", tag(roast));
        if (known.isPresent() && ETags.match(known.get(), tag(roast))) {
            ctx.status(304).removeHeader("Content-Type");
        } else {
            Answers.json(ctx, 200, Json.roast(roast));
        }
    }

    private static String tag(Roast roast) {
        return "\"" + roast.version() + "\"";
    }

    static Roast find(Member member, RoastId id) {
        return member.get(id).orElseThrow(() -> Problem.notFound().thrown());
    }

    private void cancel(Context ctx) {
        Member member = visitors.member(ctx);
        Cancellation outcome = member.cancel(Ids.roast(ctx));
        if (outcome instanceof Cancellation.AlreadyEnded ended) {
            throw Problem.of(409, "already-ended", "The roast has ended; there is nothing to cancel.")
                    .with("state", ended.state().wireName())
                    .thrown();
        } else if (outcome instanceof Cancellation.NotFound) {
            throw Problem.notFound().thrown();
        }
        ObjectNode body = Answers.object().put("state", RoastState.CANCELLED.wireName());
        Answers.json(ctx, 200, body);
    }

    private void delete(Context ctx) {
        Member member = visitors.member(ctx);
        if (!member.delete(Ids.roast(ctx))) {
            throw Problem.notFound().thrown();
        }
        Answers.noContent(ctx);
    }
}
