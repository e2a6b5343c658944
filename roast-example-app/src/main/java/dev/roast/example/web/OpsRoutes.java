package dev.roast.example.web;

import dev.roast.Roaster;
import dev.roast.port.Backlog;
import dev.roast.port.PortUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** For operators and their machines: does it live, is it ready, what has it done, what can be called. */
final class OpsRoutes {
    static final Set<String> PATHS = Set.of("/livez", "/readyz", "/metrics", "/openapi.json");

    private final Roaster roaster;
    private final List<Services.Need> needs;
    private final Waiting waiting;
    private final Metrics metrics;
    private final byte[] openApi;

    OpsRoutes(Roaster roaster, List<Services.Need> needs, Waiting waiting, Metrics metrics) {
        this.roaster = roaster;
        this.needs = needs;
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

    /**
     * Ready is who has what nothing goes without and is not about to stop. What else is away is named, and this process goes
     * on without it: were it not ready, no process would be.
     */
    private void ready(Context ctx) {
        if (waiting.stopping()) {
            throw Problem.of(503, "stopping", "The server stops; ask another.").thrown();
        }
        List<Services.Need> missing =
                needs.stream().filter(Services.Need::isMissing).toList();
        List<String> names = missing.stream().map(Services.Need::name).toList();
        if (missing.stream().anyMatch(Services.Need::essential)) {
            throw Problem.of(503, "not-ready", "Not there: " + String.join(", ", names) + ".")
                    .retryAfter(Duration.ofSeconds(5))
                    .thrown();
        }
        roaster.admin().backlog();
        ObjectNode body = Answers.object().put("status", missing.isEmpty() ? "ready" : "degraded");
        names.forEach(body.putArray("missing")::add);
        Answers.json(ctx, 200, body);
    }

    private void metrics(Context ctx) {
        String text = metrics.text(backlog(), waiting.count());
        ctx.contentType(Metrics.TYPE).result(text.getBytes(StandardCharsets.UTF_8));
    }

    /** While the store is away everything else is still shown: that is when somebody looks. */
    private Optional<Backlog> backlog() {
        try {
            return Optional.of(roaster.admin().backlog());
        } catch (PortUnavailableException e) {
            return Optional.empty();
        }
    }
}
