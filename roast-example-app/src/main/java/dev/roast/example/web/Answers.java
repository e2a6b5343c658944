package dev.roast.example.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON. */
final class Answers {
    static final String JSON_TYPE = "application/json";
    static final String PROBLEM_TYPE = "application/problem+json";
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Answers() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static void json(Context ctx, int status, JsonNode body) {
        write(ctx, status, JSON_TYPE, body);
    }

    static void noContent(Context ctx) {
        ctx.status(204).removeHeader("Content-Type");
        ctx.result(new byte[0]);
    }

    static void problem(Context ctx, Problem problem) {
        problem.headers().forEach(ctx::header);
        write(ctx, problem.status(), PROBLEM_TYPE, body(problem));
    }

    static ObjectNode body(Problem problem) {
        ObjectNode body = object();
        body.put("type", "about:blank");
        body.put("title", HttpStatus.getMessage(problem.status()));
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail());
        problem.more().forEach(body::put);
        if (!problem.violated().isEmpty()) {
            problem.violated().forEach(body.putArray("violated-policies")::add);
        }
        return body;
    }

    private static void write(Context ctx, int status, String type, JsonNode body) {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        ctx.status(status).contentType(type).result(bytes);
    }
}
