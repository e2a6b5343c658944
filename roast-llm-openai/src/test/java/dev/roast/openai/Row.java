package dev.roast.openai;

import static dev.roast.openai.Answers.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roast.openai.FaultServer.Fault;
import dev.roast.port.Reply.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way in which a server behaves, and what has to come of it.
 *
 * @param what in words
 * @param fault what the server does
 * @param streamed whether the answer is asked for as a stream
 * @param declined why there is no answer; empty if there is one
 * @param retryAfter when to ask again
 * @param requests exactly so many
 * @param longest it takes no longer
 */
record Row(
        String what,
        Fault fault,
        boolean streamed,
        Optional<Reason> declined,
        Optional<Duration> retryAfter,
        int requests,
        Duration longest) {
    /** Of calls that wait for nothing, on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public String toString() {
        return what;
    }

    private static Row good(String what, Fault fault) {
        return new Row(what, fault, false, Optional.empty(), Optional.empty(), 1, SOON);
    }

    private static Row bad(String what, Fault fault, Reason reason) {
        return new Row(what, fault, false, Optional.of(reason), Optional.empty(), 1, SOON);
    }

    private static Row limited(String what, Optional<Duration> after, String... headers) {
        Fault fault = Answers.error(429, "rate_limit_exceeded", headers);
        return new Row(what, fault, false, Optional.of(Reason.RATE_LIMITED), after, 1, SOON);
    }

    private Row asStream() {
        return new Row(what, fault, true, declined, retryAfter, requests, longest);
    }

    private Row within(Duration most) {
        return new Row(what, fault, streamed, declined, retryAfter, requests, most);
    }

    private Row twice() {
        return new Row(what, fault, streamed, declined, retryAfter, 2, longest);
    }

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(limits());
        rows.addAll(refusals());
        rows.addAll(broken());
        rows.addAll(texts());
        rows.addAll(shapes());
        rows.addAll(streams());
        return rows;
    }

    private static List<Row> limits() {
        return List.of(
                limited("429", Optional.empty()),
                limited("429, seconds", Optional.of(Duration.ofSeconds(7)), "Retry-After: 7"),
                limited("429, part of a second", Optional.of(Duration.ofMillis(1500)), "Retry-After: 1.5"),
                limited(
                        "429, milliseconds before seconds",
                        Optional.of(Duration.ofMillis(250)),
                        "Retry-After: 7",
                        "retry-after-ms: 250"),
                limited(
                        "429, date by the server's clock",
                        Optional.of(Duration.ofSeconds(30)),
                        "Date: Wed, 21 Oct 2015 07:28:00 GMT",
                        "Retry-After: Wed, 21 Oct 2015 07:28:30 GMT"),
                limited("429, date that is over", Optional.empty(), "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
                limited("429, a day: capped", Optional.of(RetryAfter.LONGEST), "Retry-After: 86400"),
                limited("429, nonsense", Optional.empty(), "Retry-After: soon"),
                limited("429, less than nothing", Optional.empty(), "Retry-After: -5"),
                limited("429, no number", Optional.empty(), "Retry-After: NaN"),
                limited("429, beyond all numbers", Optional.empty(), "Retry-After: 99999999999999999999999"),
                bad("429, quota spent", Answers.error(429, "insufficient_quota"), Reason.QUOTA_SPENT),
                bad("402", Answers.error(402, "payment_required"), Reason.QUOTA_SPENT));
    }

    private static List<Row> refusals() {
        return List.of(
                bad("401", Answers.error(401, "invalid_api_key"), Reason.UNAUTHORISED),
                bad("403", Answers.error(403, "unsupported_country_region_territory"), Reason.UNAUTHORISED),
                bad("404", Answers.error(404, "model_not_found"), Reason.UNKNOWN_MODEL),
                bad("404 of Ollama", Answers.status(404, "{\"error\": \"no such model\"}"), Reason.UNKNOWN_MODEL),
                bad("context too long", Answers.error(400, "context_length_exceeded"), Reason.CONTEXT_TOO_LONG),
                bad(
                        "context too long for vLLM",
                        Answers.status(400, "{\"message\": \"This model's maximum context length is 4096 tokens\"}"),
                        Reason.CONTEXT_TOO_LONG),
                bad("413", Answers.error(413, "rate_limit_exceeded"), Reason.CONTEXT_TOO_LONG),
                bad("filtered before it is asked", Answers.error(400, "content_filter"), Reason.FILTERED),
                bad("400 of any other kind", Answers.error(400, "invalid_request_error"), Reason.INVALID),
                bad(
                        "200 with an error in it",
                        Answers.status(200, "{\"error\": {\"code\": 429, \"message\": \"slow down\"}}"),
                        Reason.RATE_LIMITED),
                bad(
                                "response_format unknown, and no better without",
                                Answers.status(422, "{\"detail\": \"response_format\"}"),
                                Reason.INVALID)
                        .twice());
    }

    private static List<Row> broken() {
        return List.of(
                bad("500", Answers.error(500, "server_error"), Reason.UNAVAILABLE),
                bad("503 with an HTML page", Answers.html(503), Reason.UNAVAILABLE),
                bad("504", Answers.html(504), Reason.TIMED_OUT),
                bad("200 with an HTML page", Answers.html(200), Reason.UNAVAILABLE),
                bad(
                        "redirect, which is not followed",
                        Answers.status(307, "", "Location: http://127.0.0.1:1/v1/chat/completions"),
                        Reason.UNAVAILABLE),
                bad("empty body", Answers.status(200, ""), Reason.UNAVAILABLE),
                bad("connection cut before the answer", Answers.nothing(), Reason.UNAVAILABLE),
                bad(
                        "connection cut in the body",
                        Answers.cutBody(Answers.completion(REPORT, "stop").toString()),
                        Reason.UNAVAILABLE),
                bad("body that ends early", Answers.status(200, "{\"choices\": [{\"mess"), Reason.UNAVAILABLE),
                bad(
                        "huge body",
                        Answers.huge(200, 12, Answers.completion(REPORT, "stop").toString()),
                        Reason.UNAVAILABLE),
                bad(
                        "huge body of an error",
                        Answers.huge(429, 12, Answers.errorBody("insufficient_quota")),
                        Reason.RATE_LIMITED),
                bad(
                        "429 whose body is cut",
                        (asked, out) -> out.write("HTTP/1.1 429 No\r\nContent-Length: 9\r\n\r\n{".getBytes(UTF_8)),
                        Reason.RATE_LIMITED),
                bad("slow first byte", Answers.silence(), Reason.TIMED_OUT).within(Duration.ofSeconds(3)),
                bad("slow drip", Answers.drip(), Reason.TIMED_OUT).within(Duration.ofSeconds(4)));
    }

    private static List<Row> texts() {
        return List.of(
                good("an answer", Answers.ok(REPORT)),
                good("prose around it", Answers.ok("Sure {smiles}! Here it is:\n" + REPORT + "\nHope that helps }")),
                good("fenced", Answers.ok("```json\n" + REPORT + "\n```")),
                good("thought about", Answers.ok("<think>{\"headline\": \"no\"}</think>\n" + REPORT)),
                good("thought about, opened in the prompt", Answers.ok("hm {\n</think>" + REPORT)),
                bad("JSON cut in a finding", Answers.ok("{\"findings\": [{\"fix\": \"a\"}, {\"fi"), Reason.INVALID),
                bad("JSON cut in a text", Answers.ok("{\"headline\": \"}"), Reason.INVALID),
                bad("two objects", Answers.ok(REPORT + REPORT), Reason.INVALID),
                bad("prose only", Answers.ok("I am {not} in the mood."), Reason.INVALID),
                bad("thought without end", Answers.ok("<think>" + REPORT), Reason.INVALID),
                bad("no text", Answers.ok(""), Reason.INVALID),
                bad("length, although the JSON is whole", Answers.ok(REPORT, "length"), Reason.TRUNCATED),
                bad("content filter", Answers.ok(REPORT, "content_filter"), Reason.FILTERED),
                good("finish reason that nobody knows", Answers.ok(REPORT, "eos " + Answers.CANARY)));
    }

    private static List<Row> shapes() {
        String whole = Answers.completion(REPORT, "stop").toString();
        String quoted = "\"content\":" + JsonMapper.shared().writeValueAsString(REPORT);
        return List.of(
                bad(
                        "refusal",
                        Answers.status(200, whole.replace("\"refusal\":null", "\"refusal\":\"No.\"")),
                        Reason.REFUSED),
                bad(
                        "tool calls that nobody asked for",
                        Answers.status(
                                200,
                                whole.replace(quoted, "\"content\":null,\"tool_calls\":[{\"id\":\"1\"}]")
                                        .replace("\"stop\"", "\"tool_calls\"")),
                        Reason.INVALID),
                bad("no choices", Answers.status(200, "{\"choices\": []}"), Reason.UNAVAILABLE),
                good("missing usage", Answers.status(200, whole.replaceFirst("\"usage\".*", "\"x\":{}}"))),
                good("unknown fields", Answers.status(200, whole.replace("\"index\":0", "\"index\":0,\"x\":[{}]"))),
                good("wrong content type", (asked, out) -> {
                    byte[] body = whole.getBytes(UTF_8);
                    out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
                    out.write(body);
                    out.flush();
                }));
    }

    private static List<Row> streams() {
        int middle = REPORT.length() / 2;
        List<String> pieces =
                List.of(Answers.delta(REPORT.substring(0, middle)), Answers.delta(REPORT.substring(middle)));
        List<String> whole = plus(pieces, Answers.finish("stop"), Answers.USAGE, "[DONE]");
        return List.of(
                good("stream", Answers.stream(whole)).asStream(),
                good("stream that is split everywhere", Answers.streamByteByByte(whole))
                        .asStream(),
                good("stream without [DONE]", Answers.stream(plus(pieces, Answers.finish("stop"))))
                        .asStream(),
                good("server that does not stream", Answers.ok(REPORT)).asStream(),
                bad("stream cut in the middle", Answers.stream(pieces), Reason.UNAVAILABLE)
                        .asStream(),
                bad(
                                "stream cut by its length",
                                Answers.stream(plus(pieces, Answers.finish("length"))),
                                Reason.TRUNCATED)
                        .asStream(),
                bad(
                                "stream with an error in it",
                                Answers.stream(plus(pieces, "{\"error\": {\"code\": 429}}")),
                                Reason.RATE_LIMITED)
                        .asStream(),
                bad("slow stream", Answers.slowStream(Answers.delta(" ")), Reason.TIMED_OUT)
                        .asStream()
                        .within(Duration.ofSeconds(4)),
                bad("slow first byte of a stream", Answers.silence(), Reason.TIMED_OUT)
                        .asStream()
                        .within(Duration.ofSeconds(3)),
                bad("empty stream", Answers.stream(List.of("[DONE]")), Reason.UNAVAILABLE)
                        .asStream(),
                bad("huge stream", Answers.stream(plus(hugePieces(), Answers.finish("stop"))), Reason.UNAVAILABLE)
                        .asStream(),
                bad(
                                "stream with nonsense in it",
                                Answers.stream(plus(List.of("{nonsense"), "[DONE]")),
                                Reason.UNAVAILABLE)
                        .asStream());
    }

    /** A right answer behind 5 MB of white space. */
    private static List<String> hugePieces() {
        List<String> pieces = new ArrayList<>(Collections.nCopies(5, Answers.delta(" ".repeat(1 << 20))));
        pieces.add(Answers.delta(REPORT));
        return pieces;
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
