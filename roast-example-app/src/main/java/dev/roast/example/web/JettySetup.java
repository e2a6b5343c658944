package dev.roast.example.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty as this server needs it: few threads, closed connections for the slow, plain answers to the broken. */
final class JettySetup {
    private static final int MOST_THREADS = 100;
    private static final int LEAST_THREADS = 8;
    /** One without a character set: Jetty would hand it on to the types that follow. */
    private static final String NO_TYPE_YET = "application/octet-stream";

    private static final int IDLE_SHARE_OF_DRAIN = 5;
    /** Of a crowd that comes at once, Java's 50 would have some cut off before they are accepted. */
    private static final int NOT_YET_ACCEPTED = 1_024;

    private static final int LONGEST_HEAD = 8 << 10;

    private final WebSettings settings;
    private final QueuedThreadPool threads;
    private final HeadDeadline headDeadline;

    JettySetup(WebSettings settings) {
        this.settings = settings;
        this.threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("roast-web");
        threads.setDaemon(true);
        this.headDeadline = new HeadDeadline(settings.limits().headTime());
    }

    QueuedThreadPool threads() {
        return threads;
    }

    HeadDeadline headDeadline() {
        return headDeadline;
    }

    void apply(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = NO_TYPE_YET;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(JettySetup::strict);
        config.jetty.modifyServer(this::server);
        settings.ports().forEach(port -> config.jetty.addConnector((server, http) -> connector(server, http, port)));
    }

    private static void strict(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
    }

    private void server(Server server) {
        server.setErrorHandler(new ProblemErrorHandler());
        server.setStopTimeout(settings.limits().drainTime().toMillis());
        server.insertHandler(new GracefulHandler());
        server.insertHandler(headDeadline);
    }

    private Connector connector(Server server, HttpConfiguration http, int port) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(port);
        connector.setAcceptQueueSize(NOT_YET_ACCEPTED);
        connector.setIdleTimeout(settings.limits().idleTime().toMillis());
        // below the stop's own limit, so that a connection that is only kept alive does not hold the stop up
        connector.setShutdownIdleTimeout(
                settings.limits().drainTime().dividedBy(IDLE_SHARE_OF_DRAIN).toMillis());
        connector.addBean(headDeadline);
        connector.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
        return connector;
    }
}
