package dev.roast.example.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server of Chat Completions that is well, slow, down, or fails every other time; when it fails, it repeats what it was sent. */
final class Provider implements AutoCloseable {
    static final String MODEL = "gpt-test";
    static final String KEY = "sk-KestrelSecret";

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Pattern MARK = Pattern.compile("Kestrel[A-Z]{6}");
    private static final List<String> QUOTES = List.of(
            "Worked on the portal together with the team",
            "Helped with various tasks in the department",
            "Cut costs by 40%");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final HttpServer server;
    private volatile Mood mood = Mood.WELL;
    private volatile Duration takes = SHORT;

    enum Mood {
        WELL,
        DOWN,
        HALF_DOWN
    }

    /** What it knows of one resume. */
    private static final class Seen {
        private int calls;
        private int answers;
        private int underWay;
        private int atOnce;

        private synchronized void asked() {
            calls++;
            underWay++;
            atOnce = Math.max(atOnce, underWay);
        }

        private synchronized void ended(boolean answered) {
            underWay--;
            answers += answered ? 1 : 0;
        }
    }

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::asked);
        server.start();
    }

    /** What makes the application ask it. */
    Map<String, String> environment() {
        return Map.of(
                "ROAST_OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "ROAST_OPENAI_API_KEY",
                KEY,
                "ROAST_OPENAI_MODEL",
                MODEL);
    }

    void is(Mood another) {
        takes = SHORT;
        mood = another;
    }

    void takes(Duration time) {
        takes = time;
    }

    /** Holds the exchange without a thread. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void asked(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Seen about = seen.computeIfAbsent(mark(request), key -> new Seen());
        about.asked();
        int call = number.incrementAndGet();
        boolean fails = mood == Mood.DOWN || (mood == Mood.HALF_DOWN && call % 2 == 0);
        later.schedule(() -> answer(exchange, about, fails, call, request), takes.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange, Seen about, boolean fails, int call, String request) {
        try (exchange) {
            about.ended(!fails);
            if (fails) {
                fail(exchange, call, request);
            } else {
                send(exchange, 200, "application/json", completion().toString());
            }
        } catch (IOException e) {
            // whoever asked is gone, and wants no answer
            return;
        }
    }

    private static void fail(HttpExchange exchange, int call, String request) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("message", "This went wrong: " + request).put("code", "overloaded");
        switch (call % 3) {
            case 0 -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                send(exchange, 429, "application/json", body.toString());
            }
            case 1 -> send(exchange, 503, "application/json", body.toString());
            default -> send(exchange, 500, "text/html", "<html>" + request + "</html>");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static ObjectNode completion() {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", MODEL);
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", report().toString());
        body.putObject("usage")
                .put("prompt_tokens", 1200)
                .put("completion_tokens", 300)
                .put("total_tokens", 1500);
        return body;
    }

    private static ObjectNode report() {
        ObjectNode report = JSON.createObjectNode();
        report.put("headline", "A portal, a team, a department");
        ArrayNode findings = report.putArray("findings");
        for (String quote : QUOTES) {
            ObjectNode finding = findings.addObject();
            finding.put("category", "impact").put("severity", "high");
            finding.putObject("quote").put("text", quote);
            finding.put("roast", "A joke.").put("problem", "A problem.").put("fix", "A fix.");
        }
        report.putArray("praise").add("It is short.");
        return report.put("verdict", "Mend it.");
    }

    private static String mark(String request) {
        Matcher matcher = MARK.matcher(request);
        if (matcher.find()) {
            return matcher.group();
        }
        throw new IllegalStateException("the resume's mark did not reach the model");
    }

    int calls() {
        return number.get();
    }

    int callsAbout(String mark) {
        return seen.containsKey(mark) ? seen.get(mark).calls : 0;
    }

    /** How many calls about one resume there were at the same time, at most. */
    int atOnceAbout(String mark) {
        return seen.containsKey(mark) ? seen.get(mark).atOnce : 0;
    }

    boolean hasAnswered(String mark) {
        return seen.containsKey(mark) && seen.get(mark).answers > 0;
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
    }
}
