package dev.roast.example.web;

import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Roaster and the server before it, in one process. Safe for use by many threads. */
public final class WebApplication implements AutoCloseable {
    private final Roaster roaster;
    private final WebServer server;

    private WebApplication(Roaster roaster, WebServer server) {
        this.roaster = roaster;
        this.server = server;
    }

    /**
     * Starts one that needs no service and keeps nothing: what it holds is gone with the process.
     *
     * @param settings where to listen
     * @return a running one
     * @throws PortTakenException if it can't listen there
     */
    public static WebApplication inMemory(WebSettings settings) {
        return on(Services.inMemory(), settings, builder -> builder);
    }

    /**
     * Starts one on services that stay the caller's to close.
     *
     * @param services where everything is kept
     * @param settings where to listen
     * @param change what is to be other than usual
     * @return a running one
     * @throws PortTakenException if it can't listen there
     */
    public static WebApplication on(Services services, WebSettings settings, UnaryOperator<RoasterBuilder> change) {
        UploadGrants grants = new UploadGrants(new SecureRandom(), Clock.systemUTC());
        GrantingBlobStore blobs = new GrantingBlobStore(services.blobs(), grants);
        Metrics metrics = new Metrics();
        RoasterBuilder builder = Roaster.builder()
                .store(MeteredWorkers.in(services.store(), metrics))
                .queue(services.queue())
                .rateLimiter(new MeteredLimiter(services.rateLimiter(), metrics))
                .blobs(blobs)
                .listener(metrics);
        if (!settings.role().works()) {
            builder.concurrency(0);
        }
        Roaster roaster = change.apply(builder).build();
        return started(roaster, new WebServer(roaster, services, blobs, grants, metrics, settings));
    }

    private static WebApplication started(Roaster roaster, WebServer server) {
        WebApplication application = new WebApplication(roaster.start(), server);
        try {
            server.start();
            return application;
        } catch (PortTakenException e) {
            roaster.close();
            throw e;
        }
    }

    /** Returns the Roaster inside. */
    public Roaster roaster() {
        return roaster;
    }

    /** Returns all that is answered, as {@code METHOD path}. */
    List<String> routes() {
        return server.routes();
    }

    /** Returns where the page and the interface are. */
    public int port() {
        return server.port();
    }

    /** Returns where health and metrics are; the same if they have no port of their own. */
    public int opsPort() {
        return server.opsPort();
    }

    /** Takes no new request, lets those that are there end, drains the workers, and is gone. */
    @Override
    public void close() {
        server.close();
        roaster.close();
    }
}
