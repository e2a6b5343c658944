package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Roast;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Follow a roast as server-sent events: snapshots whose id is the version, so that a client resumes where it was. */
final class EventRoute {
    private final Visitors visitors;
    private final Waiting waiting;
    private final WebLimits limits;

    EventRoute(Visitors visitors, Waiting waiting, WebLimits limits) {
        this.visitors = visitors;
        this.waiting = waiting;
        this.limits = limits;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/roasts/{id}/events", this::follow);
    }

    private void follow(Context ctx) {
        Member member = visitors.member(ctx);
        Roast roast = RoastRoutes.find(member, Ids.roast(ctx));
        boolean known = Optional.ofNullable(ctx.header("Last-Event-ID"))
                .filter(String.valueOf(roast.version())::equals)
                .isPresent();
        if (known && roast.state().ended()) {
            // tells a browser that there is nothing to come back for
            Answers.noContent(ctx);
            return;
        }
        waiting.enter(member.id());
        EventStream stream = new EventStream(ctx, member, visitors, waiting, limits.heartbeat());
        ctx.future(() -> stream.run(roast, known).whenComplete((nothing, thrown) -> waiting.leave(member.id())));
    }
}
