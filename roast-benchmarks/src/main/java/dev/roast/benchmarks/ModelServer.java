package dev.roast.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A chat completions server on this machine, whose every answer takes a given time. Holds any number of calls at once. */
final class ModelServer implements AutoCloseable {
    static final String NOTHING = "{\"headline\":\"Nothing to say\"}";

    private static final int BACKLOG = 4_000;
    private static final int THREADS = 4;
    private static final long PATIENCE_MILLIS = 30_000;

    private final HttpServer server;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final byte[] answer;
    private final long delayMillis;
    private final int together;
    private final List<HttpExchange> held = new ArrayList<>();
    private int asked;
    private int most;

    /** Answers each call that long after it came. */
    ModelServer(long delayMillis) throws IOException {
        this(delayMillis, NOTHING, 1);
    }

    /**
     * Answers so many calls together, that long after the last of them came.
     *
     * @param delayMillis how long after
     * @param content what the model writes
     * @param together how many
     */
    ModelServer(long delayMillis, String content, int together) throws IOException {
        this.delayMillis = delayMillis;
        this.together = together;
        this.answer = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1750000000,"model":"bench","choices":[{"index":0,"message":\
            {"role":"assistant","content":"%s","refusal":null},"logprobs":null,"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
            """.formatted(content.replace("\\", "\\\\").replace("\"", "\\\""))
                .getBytes(StandardCharsets.UTF_8);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            hold(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    private synchronized void hold(HttpExchange exchange) {
        asked++;
        held.add(exchange);
        most = Math.max(most, held.size());
        if (held.size() >= together) {
            var unused = threads.schedule(this::answerHeld, delayMillis, TimeUnit.MILLISECONDS);
        } else {
            int seen = asked;
            var unused = threads.schedule(() -> giveUp(seen), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody has asked since: who is missing will not come. */
    private void giveUp(int seen) {
        if (asked() == seen) {
            answerHeld();
        }
    }

    private void answerHeld() {
        List<HttpExchange> all;
        synchronized (this) {
            all = List.copyOf(held);
            held.clear();
        }
        all.forEach(this::answer);
    }

    /** Returns how many calls it held at once. */
    synchronized int most() {
        return most;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            System.err.println("a client has gone: " + e);
        }
    }

    /** Returns how many calls have come. */
    synchronized int asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
