package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a server on the internet is sent. Each is answered with the right code and charges nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final byte[] THIRTY_MEGABYTES = new byte[30_000_000];

    private final Server server = Server.start();
    private String token = "";

    @BeforeEach
    void logIn() {
        token = server.member("robin@example.org");
    }

    @AfterAll
    void close() {
        assertThat(server.get("/api/me")
                        .as(token)
                        .send()
                        .json()
                        .path("left")
                        .path("today")
                        .asInt())
                .isEqualTo(1_000);
        assertThat(server.get("/api/me")
                        .as(token)
                        .send()
                        .json()
                        .path("left")
                        .path("burst")
                        .asInt())
                .isEqualTo(1_000);
        server.close();
    }

    @Test
    void thirtyMegabytesThatAreDeclaredAreTooLarge() {
        server.post("/api/roasts").as(token).pdf(THIRTY_MEGABYTES).send().expect(413, "too-large");
        server.post("/api/accounts")
                .body("application/json", BodyPublishers.ofByteArray(THIRTY_MEGABYTES))
                .send()
                .expect(413, "too-large");
    }

    @Test
    void thirtyMegabytesThatAreNotDeclaredAreTooLarge() {
        server.post("/api/roasts")
                .as(token)
                .body("application/pdf", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(THIRTY_MEGABYTES)))
                .send()
                .expect(413, "too-large");
    }

    @Test
    void whoIsNobodySendsMegabytesInVain() {
        server.post("/api/roasts").pdf(THIRTY_MEGABYTES).send().expect(401, "no-session");
    }

    @Test
    void whoWaitsForLeaveToSendIsNotAskedForWhatIsRefused() {
        try (RawClient client = RawClient.connect(server.port())) {
            Answer answer = client.head(
                            "POST /api/roasts HTTP/1.1",
                            "Content-Type: application/pdf",
                            "Content-Length: 1000",
                            "Expect: 100-continue")
                    .answer();

            answer.expect(401, "no-session");
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        server.post("/api/roasts")
                .as(token)
                .pdf("hello".getBytes(StandardCharsets.UTF_8))
                .send()
                .expect(415, "not-a-pdf");
        server.post("/api/roasts").as(token).pdf(new byte[0]).send().expect(415, "not-a-pdf");
        server.post("/api/roasts")
                .as(token)
                .body("text/plain", BodyPublishers.ofByteArray(Server.pdf()))
                .send()
                .expect(415, "unsupported-media-type");
        server.post("/api/roasts").as(token).send().expect(415, "unsupported-media-type");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String body : new String[] {
            "", "{", "[]", "null", "{\"email\": 1,}", "{} {}", "\u0000", "{\"email\": \"a\", \"email\": \"b\"}"
        }) {
            server.post("/api/accounts").json(body).send().expect(400, "malformed-json");
        }
        server.post("/api/accounts").json("[".repeat(30_000)).send().expect(400, "malformed-json");
    }

    @Test
    void fieldsAreKnownAndOfTheRightKind() {
        server.post("/api/accounts")
                .json("{\"email\": \"a@example.org\", \"password\": \"12345678\", \"admin\": true}")
                .send()
                .expect(400, "unknown-field");
        server.post("/api/accounts")
                .json("{\"email\": 1, \"password\": \"12345678\"}")
                .send()
                .expect(400, "invalid-field");
        server.post("/api/accounts")
                .json("{\"email\": \"a@example.org\"}")
                .send()
                .expect(400, "invalid-field");
        server.post("/api/accounts")
                .json(Server.credentials("nobody", "12345678"))
                .send()
                .expect(400, "invalid-field");
        server.post("/api/accounts")
                .json(Server.credentials("a@example.org", "1234"))
                .send()
                .expect(400, "invalid-field");
        server.post("/api/uploads")
                .as(token)
                .json("{\"fileName\": \"a\", \"length\": 1.5, \"sha256\": \"0\"}")
                .send()
                .expect(400, "invalid-field");
        server.post("/api/uploads")
                .as(token)
                .json("{\"fileName\": \"a\", \"length\": 1, \"sha256\": \"0\"}")
                .send()
                .expect(400, "invalid-field");
    }

    @Test
    void aJobDescriptionHasWordsAndAnEnd() {
        for (String job : List.of("", "   ", "x".repeat(20_001))) {
            Answer answer = server.post("/api/roasts")
                    .as(token)
                    .json("{\"resumeId\": \"" + UUID.randomUUID() + "\", \"jobDescription\": \"" + job + "\"}")
                    .send()
                    .expect(400, "invalid-field");
            assertThat(answer.json().path("field").asString()).isEqualTo("jobDescription");
        }
    }

    @Test
    void matchAndComparisonAreForTiersThatHaveThem() {
        String ids = "{\"resumeId\": \"" + UUID.randomUUID() + "\", ";
        server.post("/api/roasts")
                .as(token)
                .json(ids + "\"jobDescription\": \"Engineer\"}")
                .send()
                .expect(403, "feature-not-in-tier");
        server.post("/api/roasts?compareWith=" + UUID.randomUUID())
                .as(token)
                .pdf(Server.pdf())
                .send()
                .expect(403, "feature-not-in-tier");
    }

    @Test
    void wordsOutsideTheirListsAreRefused() {
        server.post("/api/roasts?heat=volcanic")
                .as(token)
                .pdf(Server.pdf())
                .send()
                .expect(400, "invalid-field");
        server.post("/api/roasts").as(token).json("{}").send().expect(400, "invalid-field");
        server.post("/api/roasts")
                .as(token)
                .header("Idempotency-Key", "k".repeat(201))
                .pdf(Server.pdf())
                .send()
                .expect(400, "invalid-idempotency-key");
        server.get("/api/roasts?limit=0").as(token).send().expect(400, "invalid-parameter");
        server.get("/api/roasts?limit=1e3").as(token).send().expect(400, "invalid-parameter");
        server.get("/api/roasts?after=" + "x".repeat(600)).as(token).send().expect(400, "invalid-parameter");
    }

    @Test
    void pathsWithTricksLeadNowhere() {
        for (String path : new String[] {
            "/../../etc/passwd", "/%2e%2e/etc/passwd", "//api/me", "/api/%2e/me", "/api;x=y/me", "/api/me%00"
        }) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n").status())
                    .as(path)
                    .isIn(400, 404);
        }
        for (String path : new String[] {"/api/me/", "/API/ME", "/page/index.html", "/openapi.json/x"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n").status())
                    .as(path)
                    .isEqualTo(404);
        }
        server.get("/api/roasts/not-an-id").as(token).send().expect(404, "not-found");
        server.get("/api/roasts/1-1-1-1-1").as(token).send().expect(404, "not-found");
    }

    @Test
    void methodsThatAreNotMeantAreNotAllowed() {
        assertThat(server.put("/api/accounts")
                        .send()
                        .expect(405, "method-not-allowed")
                        .header("Allow"))
                .isEqualTo("POST");
        raw("BREW /api/me HTTP/1.1\r\nHost: localhost\r\n").expect(405, "method-not-allowed");
        assertThat(raw("HEAD /api/me HTTP/1.1\r\nHost: localhost\r\n").status()).isEqualTo(405);
        raw("GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\n")
                .expect(400, "bad-request");
    }

    @Test
    void brokenRequestsAreRefused() {
        raw("nonsense\r\n").expect(400, "bad-request");
        raw("GET / HTTP/9.9\r\n").expect(505, "bad-request");
        raw("GET /livez HTTP/1.1\r\n").expect(400, "bad-request");
        raw("GET /livez HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(20_000) + "\r\n")
                .expect(431, "headers-too-large");
        raw("GET /livez HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(4_000))
                .expect(431, "headers-too-large");
        raw("GET /" + "y".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n").expect(414, "address-too-long");
    }

    @Test
    void bodiesThatContradictThemselvesAreRefused() {
        String head = "POST /api/accounts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        raw(head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}").expect(400);
        raw(head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0").expect(400);
        raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nnonsense").expect(400, "incomplete-body");
    }

    private Answer raw(String head) {
        try (RawClient client = RawClient.connect(server.port())) {
            Answer answer = client.send(head + "Connection: close\r\n\r\n").answer();
            server.documented.check("GET", "/nothing", Optional.empty(), answer);
            return answer;
        }
    }
}
