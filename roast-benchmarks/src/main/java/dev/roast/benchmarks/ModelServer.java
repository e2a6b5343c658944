package dev.roast.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A chat completions server on this machine, whose every answer takes a given time. Holds any number of calls at once. */
final class ModelServer implements AutoCloseable {
    private static final int BACKLOG = 4_000;
    private static final int THREADS = 4;
    private static final byte[] ANSWER = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1750000000,"model":"bench","choices":[{"index":0,"message":\
            {"role":"assistant","content":"{\\"headline\\":\\"Nothing to say\\"}","refusal":null},"logprobs":null,\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
            """.getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);

    ModelServer(long delayMillis) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            threads.schedule(() -> answer(exchange), delayMillis, TimeUnit.MILLISECONDS);
        });
        server.setExecutor(threads);
        server.start();
    }

    private static void answer(HttpExchange exchange) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        } catch (IOException e) {
            System.err.println("a client has gone: " + e);
        }
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
