package dev.roast.example.web;

import dev.roast.Roaster;
import dev.roast.port.BlobStore;
import dev.roast.port.PortUnavailableException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side: wires the routes to Javalin and Javalin to Jetty. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int PASSWORDS_AT_ONCE = 32;

    private final WebSettings settings;
    private final Metrics metrics;
    private final JettySetup jetty;
    private final Alarms alarms;
    private final Waiting waiting;
    private final Javalin javalin;

    WebServer(
            Roaster roaster,
            Services services,
            BlobStore blobs,
            UploadGrants grants,
            Metrics metrics,
            WebSettings settings) {
        this.settings = settings;
        this.metrics = metrics;
        this.jetty = new JettySetup(settings);
        this.alarms = new Alarms(jetty.threads());
        this.waiting = new Waiting(settings.limits(), jetty.threads());
        this.javalin = Javalin.create(config -> configure(config, roaster, services, blobs, grants));
    }

    private void configure(
            JavalinConfig config, Roaster roaster, Services services, BlobStore blobs, UploadGrants grants) {
        jetty.apply(config);
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a request failed", error);
            response.setStatus(500);
        });
        if (settings.role().serves()) {
            config.resourceHandler(new PageFiles(Guards.pagePolicy(services.uploadOrigin())));
        }
        config.requestLogger.http((ctx, millis) ->
                metrics.answered(ctx.req().getMethod(), ctx.res().getStatus()));
        Bodies bodies = new Bodies(alarms, settings.limits());
        problems(config.routes);
        config.routes.before(this::ports);
        config.routes.before(Guards::headers);
        config.routes.before(Guards::honestMethod);
        config.routes.before(Guards::sameOrigin);
        config.routes.before(Guards::headOfApi);
        new OpsRoutes(roaster, services.needs(), waiting, metrics).add(config.routes);
        if (settings.role().serves()) {
            routes(config.routes, roaster, blobs, grants, bodies);
        }
        config.routes.after(new Sending(bodies)::send);
    }

    private void routes(RoutesConfig routes, Roaster roaster, BlobStore blobs, UploadGrants grants, Bodies bodies) {
        Clock clock = Clock.systemUTC();
        Visitors visitors = new Visitors(roaster, settings.trustedProxies());
        PasswordDoor door = new PasswordDoor(PASSWORDS_AT_ONCE);
        LimitHeaders limits = new LimitHeaders(clock);
        new AccountRoutes(roaster, visitors, bodies, door).add(routes);
        new MeRoutes(visitors, bodies, door, limits, roaster.tiers()).add(routes);
        new UploadRoutes(visitors, bodies, grants, blobs, clock).add(routes);
        new SubmitRoute(visitors, bodies, limits).add(routes);
        new RoastRoutes(visitors, new LongPoll(waiting)).add(routes);
        new EventRoute(visitors, waiting, settings.limits()).add(routes);
        new RoastFiles(visitors, new ShareCard()).add(routes);
        settings.adminToken().ifPresent(token -> new AdminRoutes(roaster, bodies, token).add(routes));
    }

    /** Who has a port for operators keeps what is theirs there, and everything else away from it. */
    private void ports(Context ctx) {
        if (settings.ports().size() > 1) {
            boolean there = ctx.req().getLocalPort() == opsPort();
            if (there != OpsRoutes.PATHS.contains(ctx.path())) {
                throw Problem.notFound().thrown();
            }
        }
    }

    private static void problems(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> Answers.problem(ctx, e.problem()));
        routes.exception(EndpointNotFound.class, (e, ctx) -> Answers.problem(ctx, Problem.notFound()));
        routes.exception(NotFoundResponse.class, (e, ctx) -> Answers.problem(ctx, Problem.notFound()));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> Answers.problem(ctx, notAllowed(e)));
        routes.exception(PortUnavailableException.class, WebServer::unavailable);
        routes.exception(Exception.class, WebServer::unexpected);
    }

    private static Problem notAllowed(MethodNotAllowedResponse thrown) {
        String allowed = thrown.getDetails().getOrDefault("availableMethods", "");
        return Problem.of(405, "method-not-allowed", "This address takes " + allowed + ".")
                .header("Allow", allowed);
    }

    private static void unavailable(PortUnavailableException thrown, Context ctx) {
        LOG.warn("a service that this needs could not be reached", thrown);
        Problem problem =
                Problem.of(503, "unavailable", "A service that this needs is away; try again in a few seconds.");
        Answers.problem(ctx, problem.retryAfter(Duration.ofSeconds(5)));
    }

    private static void unexpected(Exception thrown, Context ctx) {
        LOG.error("a request failed", thrown);
        Answers.problem(ctx, Problem.of(500, "internal", "Something went wrong here; it is noted."));
    }

    /** Begins to listen. */
    void start() {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            alarms.close();
            throw new PortTakenException(settings, e);
        }
        Duration often = settings.limits().headTime().dividedBy(4);
        alarms.every(often, jetty.headDeadline()::sweep);
    }

    /** Returns all that is answered, as {@code METHOD path}: so that it can be held against the document. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    int port() {
        return port(0);
    }

    int opsPort() {
        return port(settings.ports().size() - 1);
    }

    private int port(int connector) {
        return ((ServerConnector) javalin.jettyServer().server().getConnectors()[connector]).getLocalPort();
    }

    /** Takes no new request, lets those that are there end, and is gone. */
    @Override
    public void close() {
        waiting.stop();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("requests that did not end in time were cut off", e);
        }
        alarms.close();
    }
}
