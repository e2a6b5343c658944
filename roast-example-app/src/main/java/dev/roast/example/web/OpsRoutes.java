package dev.roast.example.web;

import dev.roast.Roaster;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** For operators and their machines: does it live, is it ready, what has it done, what can be called. */
final class OpsRoutes {
    static final Set<String> PATHS = Set.of("/livez", "/readyz", "/metrics", "/openapi.json");

    private final Roaster roaster;
    private final Waiting waiting;
    private final Metrics metrics;
    private final byte[] openApi;

    OpsRoutes(Roaster roaster, Waiting waiting, Metrics metrics) {
        this.roaster = roaster;
        this.waiting = waiting;
        this.metrics = metrics;
        this.openApi = Resources.text("openapi.json").getBytes(StandardCharsets.UTF_8);
    }

    void add(RoutesConfig routes) {
        routes.get("/livez", ctx -> Answers.json(ctx, 200, Answers.object().put("status", "alive")));
        routes.get("/readyz", this::ready);
        routes.get("/metrics", this::metrics);
        routes.get("/openapi.json", ctx -> ctx.contentType(Answers.JSON_TYPE).result(openApi));
    }

    /** Ready is who answers to the store and is not about to stop. */
    private void ready(Context ctx) {
        roaster.admin().backlog();
        if (waiting.stopping()) {
            throw Problem.of(503, "stopping", "The server stops; ask another.").thrown();
        }
        Answers.json(ctx, 200, Answers.object().put("status", "ready"));
    }

    private void metrics(Context ctx) {
        String text = metrics.text(roaster.admin().backlog(), waiting.count());
        ctx.contentType(Metrics.TYPE).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
