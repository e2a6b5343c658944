package dev.roast.example.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A model that takes its time, and counts how often it is asked about each resume. */
final class ModelServer implements AutoCloseable {
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final HttpServer server;
    private volatile Pace pace;

    private record Pace(Duration least, Duration most) {
        long millis() {
            return ThreadLocalRandom.current().nextLong(least.toMillis(), most.toMillis() + 1);
        }
    }

    ModelServer(Duration least, Duration most) throws IOException {
        this.pace = new Pace(least, most);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::asked);
        server.start();
    }

    /** Holds the exchange without a thread. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void asked(HttpExchange exchange) {
        calls.merge(exchange.getRequestURI().getPath().substring(1), 1, Integer::sum);
        later.schedule(() -> answer(exchange), pace.millis(), TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange) {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException e) {
            // the worker that asked is gone: that is what the test is about
            return;
        }
    }

    /** From now on each answer takes so long. */
    void takes(Duration time) {
        pace = new Pace(time, time);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int calls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    int callsAbout(String mark) {
        return calls.getOrDefault(mark, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
    }
}
