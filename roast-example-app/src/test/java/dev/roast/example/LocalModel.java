package dev.roast.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that speaks Chat Completions: it answers as it is told, and keeps what it was asked. */
public final class LocalModel implements AutoCloseable {
    /** Stands in the resumes of these tests. */
    public static final String QUOTE = "Responsible for various projects";

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * One request.
     *
     * @param key what stood behind {@code Bearer}
     * @param body the JSON
     */
    public record Asked(Optional<String> key, String body) {}

    private LocalModel(int status, String answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, status, answer.getBytes(UTF_8)));
        server.start();
    }

    private void answer(HttpExchange exchange, int status, byte[] answer) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(new Asked(Optional.ofNullable(given).map(words -> words.replace("Bearer ", "")), body));
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** Writes a report about {@link #QUOTE} each time. */
    public static LocalModel writing() {
        return new LocalModel(200, completion());
    }

    /** Answers with an error each time. */
    public static LocalModel failing(int status) {
        return new LocalModel(status, "{}");
    }

    /** Returns the base URL. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Returns what it was asked, in order. */
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String completion() {
        String finding = "{'category': '%s', 'severity': 'high', 'quote': {'text': '" + QUOTE
                + "', 'page': 1, 'line': 4}, 'roast': 'Ouch.', 'problem': 'Vague.', 'fix': 'Say which.'}";
        String report = "{'headline': 'Hm.', 'findings': [" + finding.formatted("impact") + ","
                + finding.formatted("clarity") + "," + finding.formatted("structure")
                + "], 'praise': ['Short.'], 'verdict': 'Mend it.'}";
        String content = report.replace("'", "\\\"");
        return "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"content\": \"" + content + "\"}}]}";
    }
}
