package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Refusals that every operation, or every one of a kind, has to give. */
abstract class OpenApiRefusals extends OpenApiPart {
    OpenApiRefusals(OpenApiStage stage) {
        super(stage);
    }

    @Test
    void filesAreNotAnnouncedWithoutEnd() {
        String token = server.scarceMember("hoarder@example.org");
        for (int i = 0; i < 11; i++) {
            announce(token, Server.pdf());
        }
        String body = "{\"fileName\": \"cv.pdf\", \"length\": 1000, \"sha256\": \"" + "0".repeat(64) + "\"}";

        server.post("/api/uploads").as(token).json(body).send().expect(429, "too-many-uploads");
    }

    @Test
    void passwordsAreNotTriedWithoutEnd() {
        String token = server.member("tried@example.org");
        String wrong = Server.credentials("tried@example.org", "not the password");
        for (int i = 0; i < 5; i++) {
            server.post("/api/sessions").json(wrong).send().expect(401, "wrong-credentials");
        }
        Answer throttled = server.post("/api/sessions").json(wrong).send().expect(429, "rate-limited");
        assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 60);

        String change = "{\"oldPassword\": \"not the password\", \"newPassword\": \"another horse\"}";
        for (int i = 0; i < 10; i++) {
            server.put("/api/me/password").as(token).json(change).send().expect(403, "wrong-password");
        }
        server.put("/api/me/password").as(token).json(change).send().expect(429, "rate-limited");
        assertThat(server.get("/api/me/audit").as(token).send().text()).contains("login-throttled");
    }

    @Test
    void accountsAreNotMadeWithoutEnd() {
        try (Server crowded = Server.start(Services.inMemory(), Limits::tight, builder -> builder, documented)) {
            for (int i = 0; i < 30; i++) {
                String one = Server.credentials("taken@example.org", Server.PASSWORD);
                crowded.post("/api/accounts").json(one).send();
            }
            String another = Server.credentials("another@example.org", Server.PASSWORD);
            crowded.post("/api/accounts").json(another).send().expect(429, "rate-limited");
        }
    }

    @Test
    void withoutASessionNothingIsShown() {
        for (String operation :
                operations(one -> documented.mayAnswer(one, 401) && !one.equals("POST /api/sessions"))) {
            asking(server, operation)
                    .header("Content-Type", "application/json")
                    .send()
                    .expect(401);
        }
        server.post("/api/sessions")
                .json(Server.credentials("ada@example.org", "wrong"))
                .send()
                .expect(401);
    }

    @Test
    void anotherSitesPageMayNotChangeAnything() {
        for (String operation : operations(one -> !one.startsWith("GET"))) {
            asking(server, operation)
                    .cookie(ada)
                    .header("Origin", "https://evil.example")
                    .send()
                    .expect(403, "cross-origin");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String operation : operations(
                one -> documented.mayAnswer(one, 404) && !documented.takesBody(one) && !one.endsWith("/sessions"))) {
            asking(server, operation).as(tokenFor(operation)).send().expect(404, "not-found");
        }
        server.get("/api/admin/accounts/none/sessions").as(OPERATOR).send().expect(404);
        server.delete("/api/admin/accounts/none/sessions").as(OPERATOR).send().expect(404);
        asking(server, "PUT /api/admin/accounts/{account}/tier")
                .as(OPERATOR)
                .json("{\"tier\": \"scarce\"}")
                .send()
                .expect(404);
        server.get("/api/admin/accounts?email=nobody@example.org")
                .as(OPERATOR)
                .send()
                .expect(404);
        server.post("/api/roasts")
                .as(ada)
                .json("{\"resumeId\": \"" + UUID.randomUUID() + "\"}")
                .send()
                .expect(404);
    }

    @Test
    void whenTheStoreIsAwayTheClientIsAskedToComeAgain() {
        Answer announced = announce(ada, Server.pdf());
        try {
            faults.allDown();
            for (String operation : operations(one -> documented.mayAnswer(one, 503) && !documented.takesBody(one))) {
                Answer answer =
                        asking(server, operation).as(tokenFor(operation)).send().expect(503, "unavailable");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
            String credentials = Server.credentials("new@example.org", Server.PASSWORD);
            server.post("/api/accounts").json(credentials).send().expect(503);
            server.post("/api/sessions").json(credentials).send().expect(503);
            server.put("/api/me/password").as(ada).json("{}").send().expect(503);
            server.post("/api/uploads").as(ada).json("{}").send().expect(503);
            server.post("/api/roasts").as(ada).pdf(Server.pdf()).send().expect(503);
            asking(server, "PUT /api/admin/accounts/{account}/tier")
                    .as(OPERATOR)
                    .json("{\"tier\": \"scarce\"}")
                    .send()
                    .expect(503);
            send(announced, Server.pdf()).expect(503);
        } finally {
            faults.none();
        }
    }

    @Test
    void bodiesOfTheWrongKindAreRefused() {
        String grant = grant(announce(ada, Server.pdf()));
        for (String operation : operations(documented::takesBody)) {
            boolean pdf = operation.contains("{grant}");
            String[] words = operation.split(" ", -1);
            String address = pdf ? grant : path(words[1]);
            String type = pdf ? "application/pdf" : "application/json";
            String token = tokenFor(operation);

            new Asking(server, words[0], address)
                    .as(token)
                    .body("text/plain", BodyPublishers.ofString("x"))
                    .send()
                    .expect(415, "unsupported-media-type");
            new Asking(server, words[0], address)
                    .as(token)
                    .body(type, BodyPublishers.ofString("{\"a\""))
                    .send()
                    .expect(400, pdf ? "not-as-announced" : "malformed-json");
            new Asking(server, words[0], address)
                    .as(token)
                    .body(type, BodyPublishers.ofByteArray(new byte[70_000]))
                    .send()
                    .expect(413, "too-large");
            Answer late = stalled(words[0], address, type, token);
            late.expect(408, "request-timeout");
            documented.check(words[0], address, Optional.empty(), late);
        }
    }

    private Answer stalled(String method, String path, String type, String token) {
        try (RawClient client = RawClient.connect(server.port())) {
            return client.send(method + " " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: " + type
                            + "\r\nAuthorization: Bearer " + token + "\r\n\r\n{")
                    .answer();
        }
    }

    @Test
    void pagesBeginWhereAPageEnded() {
        for (String path : List.of("/api/roasts", "/api/resumes", "/api/me/audit")) {
            server.get(path + "?after=nonsense").as(ada).send().expect(400, "invalid-parameter");
            server.get(path + "?limit=1").as(ada).send().expect(200);
        }
        server.get("/api/admin/dead-letters?after=nonsense").as(OPERATOR).send().expect(400, "invalid-parameter");
        server.get("/api/roasts/" + UUID.randomUUID() + "?wait=forever")
                .as(ada)
                .send()
                .expect(404);
        server.get("/api/roasts/" + server.roast(ada) + "?wait=forever")
                .as(ada)
                .send()
                .expect(400, "invalid-parameter");
        server.get("/api/admin/accounts?email=nonsense").as(OPERATOR).send().expect(400, "invalid-parameter");
    }

    private List<String> operations(Predicate<String> which) {
        return documented.operations().stream().filter(which).toList();
    }

    private static Asking asking(Server server, String operation) {
        String[] words = operation.split(" ", -1);
        return new Asking(server, words[0], path(words[1]));
    }

    private static String path(String template) {
        return template.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString())
                + (template.equals("/api/admin/accounts") ? "?email=nobody@example.org" : "");
    }

    private String tokenFor(String operation) {
        return operation.contains("/api/admin/") ? OPERATOR : ada;
    }
}
