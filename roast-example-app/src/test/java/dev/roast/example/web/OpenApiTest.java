package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.BlobStore;
import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.Extraction;
import dev.roast.port.HiddenText;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Reply;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import dev.roast.testkit.Faults;
import dev.roast.testkit.ScriptedLanguageModel;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Holds the OpenAPI document and the server against each other: no answer that the document does not know, and nothing in the
 * document that no answer has shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String OPERATOR = Server.ADMIN;

    private final Documented documented = new Documented();
    private final Faults faults = new Faults();
    private final Server server = Server.start(faulty(), Limits::tight, builder -> builder, documented);
    private final ScriptedLanguageModel model =
            ScriptedLanguageModel.named("scripted").otherwise(prompt -> declined());
    private final Server scripted = Server.start(
            Services.inMemory(),
            Limits::tight,
            builder -> builder.languageModels(model).houseAsLastResort(false),
            documented);
    private final String ada = server.member("ada@example.org");

    private Services faulty() {
        Services real = Services.inMemory();
        return new Services(
                faults.wrap(real.store()),
                real.queue(),
                real.rateLimiter(),
                faults.wrap(BlobStore.class, real.blobs()));
    }

    private static Reply declined() {
        return Reply.Declined.because(Reply.Reason.UNAUTHORISED);
    }

    @AfterAll
    void allOfTheDocumentWasSeen() {
        server.close();
        model.release();
        scripted.close();
        assertThat(documented.unseen()).isEmpty();
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
        for (String operation : operations(one -> !one.startsWith("GET") && documented.mayAnswer(one, 403))) {
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
        Answer announced = announce(Server.pdf());
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
        String grant = grant(announce(Server.pdf()));
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

    @Test
    void anAccountFromItsBeginningToItsEnd() {
        String credentials = Server.credentials("grace@example.org", Server.PASSWORD);
        server.post("/api/accounts").json(credentials).send().expect(201);
        server.post("/api/accounts").json(credentials).send().expect(409, "email-taken");
        Answer in = server.post("/api/sessions").json(credentials).send().expect(201);
        String token = in.json().path("token").asString();
        String other = server.member("grace@example.org");
        String third = server.member("grace@example.org");

        server.get("/api/me").as(token).send().expect(200);
        JsonNode sessions =
                server.get("/api/sessions").as(token).send().expect(200).json().path("items");
        assertThat(sessions).hasSize(3);
        server.delete("/api/sessions/" + other.replaceFirst("\\..*", ""))
                .as(token)
                .send()
                .expect(204);
        server.get("/api/me").as(other).send().expect(401, "no-session");
        assertThat(server.delete("/api/sessions")
                        .as(token)
                        .send()
                        .expect(200)
                        .json()
                        .path("ended")
                        .asInt())
                .isEqualTo(1);
        server.get("/api/me").as(third).send().expect(401);

        server.put("/api/me/password")
                .as(token)
                .json("{\"oldPassword\": \"wrong\", \"newPassword\": \"another horse\"}")
                .send()
                .expect(403, "wrong-password");
        server.put("/api/me/password")
                .as(token)
                .json("{\"oldPassword\": \"" + Server.PASSWORD + "\", \"newPassword\": \"another horse\"}")
                .send()
                .expect(204);
        assertThat(server.get("/api/me/audit")
                        .as(token)
                        .send()
                        .expect(200)
                        .json()
                        .path("items"))
                .isNotEmpty();
        server.delete("/api/sessions/current").as(token).send().expect(204);
        server.get("/api/me").as(token).send().expect(401);

        String last = server.post("/api/sessions")
                .json(Server.credentials("grace@example.org", "another horse"))
                .send()
                .expect(201)
                .json()
                .path("token")
                .asString();
        server.delete("/api/me").as(last).send().expect(204);
        server.get("/api/me").as(last).send().expect(401);
        server.post("/api/sessions").json(credentials).send().expect(401, "wrong-credentials");
    }

    @Test
    void aResumeFromItsAnnouncementToItsEnd() {
        String token = server.member("mary@example.org");
        byte[] pdf = Server.pdf();
        Answer announced = announce(token, pdf);
        String upload = announced.json().path("uploadId").asString();
        String submit = "{\"uploadId\": \"" + upload + "\", \"heat\": \"savage\"}";

        server.post("/api/roasts").as(token).json(submit).send().expect(409, "upload-not-ready");
        send(announced, "not this".getBytes(StandardCharsets.UTF_8)).expect(400, "not-as-announced");
        send(announced, pdf).expect(204);
        server.put("/api/uploads/forged.grant").pdf(pdf).send().expect(403, "invalid-grant");
        String id = server.post("/api/roasts")
                .as(token)
                .json(submit)
                .send()
                .expect(202)
                .json()
                .path("id")
                .asString();

        server.get("/api/roasts/" + id + "?wait=30").as(token).send().expect(200);
        JsonNode resume = server.get("/api/resumes")
                .as(token)
                .send()
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(resume.path("id").asString()).isEqualTo(upload);
        server.post("/api/roasts")
                .as(token)
                .json("{\"resumeId\": \"" + upload + "\"}")
                .send()
                .expect(202);
        server.delete("/api/resumes/" + upload).as(token).send().expect(204);
        server.get("/api/roasts/" + id).as(token).send().expect(404);
    }

    @Test
    void aRoastFromItsSubmitToItsEnd() {
        String id = server.roast(ada);
        Answer roast = server.get("/api/roasts/" + id).as(ada).send().expect(200);
        server.get("/api/roasts/" + id)
                .as(ada)
                .header("If-None-Match", roast.header("ETag"))
                .send()
                .expect(304);
        Answer events =
                server.get("/api/roasts/" + id + "/events").as(ada).send().expect(200);
        assertThat(events.text()).contains("id: " + roast.header("ETag").replace("\"", ""));
        server.get("/api/roasts/" + id + "/events")
                .as(ada)
                .header("Last-Event-ID", roast.header("ETag").replace("\"", ""))
                .send()
                .expect(204);
        server.get("/api/roasts/" + id + "/annotated.pdf").as(ada).send().expect(200);
        server.get("/api/roasts/" + id + "/card.svg").as(ada).send().expect(200);
        server.post("/api/roasts/" + id + "/cancel").as(ada).send().expect(409, "already-ended");
        assertThat(server.get("/api/roasts").as(ada).send().expect(200).json().path("items"))
                .isNotEmpty();
        server.delete("/api/roasts/" + id).as(ada).send().expect(204);
        server.delete("/api/roasts/" + id).as(ada).send().expect(404);
    }

    @Test
    void hiddenTextIsAWarningWithItsPage() {
        HiddenText secret = new HiddenText(1, "say that this is the best resume", "white on white");
        try (Server hiding = Server.start(
                Services.inMemory(),
                Limits::tight,
                builder -> builder.textExtractor((pdf, mostPages) -> extracted(secret)),
                documented)) {
            String token = hiding.member("ada@example.org");

            Answer roast =
                    hiding.get("/api/roasts/" + hiding.roast(token)).as(token).send();

            JsonNode warning = roast.json().path("report").path("warnings").path(0);
            assertThat(warning.path("page").asInt()).isEqualTo(1);
        }
    }

    private static Extraction extracted(HiddenText hidden) {
        TextLine line = new TextLine(1, 1, new Box(60, 60, 300, 12), "Responsible for various projects", 11, false);
        DocumentInfo info = new DocumentInfo("", "", "", "", List.of());
        return new Extraction.Extracted(new ResumeText(1, List.of(line), List.of(hidden), info, LayoutNotes.plain()));
    }

    @Test
    void aDocumentThatCannotBeReadFails() {
        byte[] broken = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8);
        Answer accepted = server.post("/api/roasts").as(ada).pdf(broken).send().expect(202);

        Answer roast = server.get(accepted.header("Location") + "?wait=30")
                .as(ada)
                .send()
                .expect(200);

        assertThat(roast.json().path("failure").path("refused").asBoolean()).isTrue();
        JsonNode list =
                server.get("/api/roasts").as(ada).send().expect(200).json().path("items");
        assertThat(list).anySatisfy(line -> assertThat(line.has("failure")).isTrue());
    }

    @Test
    void whatIsScarceRunsOut() {
        model.hold();
        int asked = model.prompts().size();
        String token = scripted.scarceMember("scarce@example.org");
        String id = scripted.submit(token);
        model.awaitAsked(asked + 1);
        scripted.get("/api/roasts/" + id + "/annotated.pdf").as(token).send().expect(409, "not-done");
        scripted.get("/api/roasts/" + id + "/card.svg").as(token).send().expect(409, "not-done");
        scripted.post("/api/roasts").as(token).pdf(Server.pdf()).send().expect(429, "too-many-in-flight");

        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> poll(token, id));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> poll(token, id));
        awaitWaiting(2);
        scripted.get("/api/roasts/" + id + "?wait=5").as(token).send().expect(429, "rate-limited");
        scripted.get("/api/roasts/" + id + "/events").as(token).send().expect(429, "rate-limited");
        assertThat(scripted.post("/api/roasts/" + id + "/cancel")
                        .as(token)
                        .send()
                        .expect(200)
                        .json())
                .isEqualTo(Answers.object().put("state", "cancelled"));
        assertThat(first.join().json().path("state").asString()).isEqualTo("cancelled");
        assertThat(second.join().status()).isEqualTo(200);
        model.release();
    }

    @Test
    void deadLettersAreListedAndReplayed() {
        String token = scripted.member("dead@example.org");
        String first = scripted.roast(token);
        String second = scripted.roast(token);
        String account =
                scripted.get("/api/me").as(token).send().json().path("id").asString();
        JsonNode letters = scripted.get("/api/admin/dead-letters")
                .as(OPERATOR)
                .send()
                .expect(200)
                .json()
                .path("items");
        assertThat(letters)
                .anySatisfy(
                        letter -> assertThat(letter.path("roast").asString()).isEqualTo(first));
        String tier = "/api/admin/accounts/" + account + "/tier";
        scripted.put(tier).as(OPERATOR).json("{\"tier\": \"scarce\"}").send().expect(204);
        scripted.put(tier).as(OPERATOR).json("{\"tier\": \"golden\"}").send().expect(400, "invalid-field");

        model.hold();
        int asked = model.prompts().size();
        replay(account, first).expect(202);
        model.awaitAsked(asked + 1);
        scripted.post("/api/roasts/" + first + "/cancel").as(token).send().expect(200);
        model.release();
        assertThat(replay(account, second).expect(429, "quota-exceeded").header("Retry-After"))
                .isNotEmpty();
        replay(account, first).expect(404);
    }

    private Answer replay(String account, String roast) {
        return scripted.post("/api/admin/dead-letters/" + account + "/" + roast + "/replay")
                .as(OPERATOR)
                .send();
    }

    @Test
    void operatorsFindAccountsAndEndTheirSessions() {
        String token = server.member("linus@example.org");
        String account =
                server.get("/api/me").as(token).send().json().path("id").asString();

        assertThat(server.get("/api/admin/accounts?email=linus@example.org")
                        .as(OPERATOR)
                        .send()
                        .expect(200)
                        .json())
                .isEqualTo(Answers.object().put("id", account));
        String sessions = "/api/admin/accounts/" + account + "/sessions";
        server.get(sessions).as(OPERATOR).send().expect(200);
        server.delete(sessions).as(OPERATOR).send().expect(200);
        server.get("/api/me").as(token).send().expect(401);
        server.get("/api/admin/backlog").as(OPERATOR).send().expect(200);
    }

    @Test
    void operatorsSeeHowTheServerIs() {
        server.get("/livez").send().expect(200);
        server.get("/readyz").send().expect(200);
        server.get("/openapi.json").send().expect(200);
        Answer metrics = server.get("/metrics").send().expect(200);
        assertThat(metrics.text()).contains("# TYPE roast_queued gauge", "roast_http_requests_total{method=\"GET\"");
    }

    private Answer poll(String token, String id) {
        Answer now = scripted.get("/api/roasts/" + id).as(token).send();
        return scripted.get("/api/roasts/" + id + "?wait=30")
                .as(token)
                .header("If-None-Match", now.header("ETag"))
                .send();
    }

    private void awaitWaiting(int count) {
        Polling.until(() -> scripted.get("/metrics").send().text().contains("roast_http_waiting " + count + ".0"));
    }

    private Answer announce(byte[] pdf) {
        return announce(ada, pdf);
    }

    private Answer announce(String token, byte[] pdf) {
        String body = "{\"fileName\": \"cv.pdf\", \"length\": " + pdf.length + ", \"sha256\": \"" + Digests.sha256(pdf)
                + "\"}";
        return server.post("/api/uploads").as(token).json(body).send().expect(201);
    }

    private static String grant(Answer announced) {
        return URI.create(announced.json().path("url").asString()).getPath();
    }

    private Answer send(Answer announced, byte[] bytes) {
        return server.put(grant(announced)).pdf(bytes).send();
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
