package dev.roast.openai;

import dev.roast.openai.FaultServer.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What servers of Chat Completions answer, right and wrong. */
final class Answers {
    /** Stands in all that a faulty server says, as servers repeat what they were sent. */
    static final String CANARY = "CANARY-7f3a91";

    static final String REPORT = "{\"headline\": \"" + CANARY
            + " \u2014 caf\u00e9 \uD83D\uDD25\", \"findings\": [], \"praise\": [\"It {is} short.\"], \"verdict\": \"Mend it.\"}";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static Fault ok(String content) {
        return ok(content, "stop");
    }

    static Fault ok(String content, String finish) {
        return status(200, completion(content, finish).toString());
    }

    static ObjectNode completion(String content, String finish) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "gpt-test-2026");
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        ObjectNode usage = body.putObject("usage");
        usage.put("prompt_tokens", 1200).put("completion_tokens", 300).put("total_tokens", 1500);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 1024);
        usage.putObject("completion_tokens_details").put("reasoning_tokens", 64);
        return body;
    }

    static Fault error(int status, String code, String... headers) {
        return status(status, errorBody(code), headers);
    }

    static String errorBody(String code) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", "This does not go: " + CANARY)
                .put("type", code)
                .put("code", code)
                .putNull("param");
        return body.toString();
    }

    static Fault status(int status, String body, String... headers) {
        return (asked, out) -> write(out, head(status, "application/json", bytes(body).length, headers) + body);
    }

    static Fault html(int status) {
        String page = "<html><body>" + CANARY + " is resting</body></html>";
        return (asked, out) -> write(out, head(status, "text/html", page.length()) + page);
    }

    /** Says that it will send more than it does. */
    static Fault cutBody(String body) {
        return (asked, out) -> write(out, head(200, "application/json", bytes(body).length + 500) + body);
    }

    static Fault nothing() {
        return (asked, out) -> {};
    }

    static Fault silence() {
        return (asked, out) -> Thread.sleep(20_000);
    }

    /** A byte each 20 ms, without end. */
    static Fault drip() {
        return (asked, out) -> {
            write(out, head(200, "application/json", 100_000));
            for (int i = 0; i < 1_000; i++) {
                write(out, " ");
                Thread.sleep(20);
            }
        };
    }

    /** What would be a right answer, behind so much white space. */
    static Fault huge(int status, int megabytes, String end) {
        return (asked, out) -> {
            write(out, head(status, "application/json", ((long) megabytes << 20) + bytes(end).length));
            byte[] some = bytes(" ".repeat(1 << 20));
            for (int i = 0; i < megabytes; i++) {
                out.write(some);
            }
            write(out, end);
        };
    }

    /** Server-sent events, each sent by itself. */
    static Fault stream(List<String> events) {
        return (asked, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            for (String event : events) {
                write(out, "data: " + event + "\n\n");
            }
        };
    }

    /** The same event each 20 ms, without end. */
    static Fault slowStream(String event) {
        return (asked, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 1_000; i++) {
                write(out, "data: " + event + "\n\n");
                Thread.sleep(20);
            }
        };
    }

    /** Every byte by itself, so that all is split that can be. */
    static Fault streamByteByByte(List<String> events) {
        return (asked, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            for (byte b : bytes(": hello\r\n\r\ndata: " + String.join("\r\n\r\ndata: ", events) + "\r\n\r\n")) {
                out.write(b);
                out.flush();
            }
        };
    }

    static String delta(String content) {
        ObjectNode piece = JSON.createObjectNode();
        piece.put("model", "gpt-test-2026");
        piece.putArray("choices").addObject().putObject("delta").put("content", content);
        return piece.toString();
    }

    static String finish(String reason) {
        return "{\"choices\": [{\"delta\": {}, \"finish_reason\": \"" + reason + "\"}]}";
    }

    static final String USAGE =
            "{\"choices\": [], \"usage\": {\"prompt_tokens\": 1200, \"completion_tokens\": 300, \"total_tokens\": 1500}}";

    private static String head(int status, String type, long length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
        out.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
