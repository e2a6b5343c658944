package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do with the server, in the order in which they do it. */
class JourneyTest {
    private final Server server = Server.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoSignsUpAndDropsAPdfReadsTheRoast() {
        String credentials = Server.credentials("robin@example.org", Server.PASSWORD);
        server.post("/api/accounts").json(credentials).send().expect(201);
        Answer in = server.post("/api/sessions").json(credentials).send().expect(201);
        assertThat(in.header("Set-Cookie"))
                .startsWith("roast_session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        String cookie = in.json().path("token").asString();

        Answer accepted = server.post("/api/roasts?heat=savage&fileName=cv.pdf")
                .cookie(cookie)
                .pdf(Server.pdf())
                .send()
                .expect(202);
        assertThat(accepted.json().path("state").asString()).isEqualTo("queued");
        assertThat(accepted.header("RateLimit")).matches("\"burst\";r=999;t=\\d+, \"day\";r=999;t=\\d+, .*");

        JsonNode roast = server.get(accepted.header("Location") + "?wait=30")
                .cookie(cookie)
                .send()
                .expect(200)
                .json();
        assertThat(roast.path("state").asString()).isEqualTo("done");
        assertThat(roast.path("heat").asString()).isEqualTo("savage");
        assertThat(roast.path("report").path("findings"))
                .anySatisfy(
                        finding -> assertThat(finding.path("quote").path("text").asString())
                                .contains("Responsible for"));
        assertThat(server.get(accepted.header("Location") + "/annotated.pdf")
                        .cookie(cookie)
                        .send()
                        .expect(200)
                        .raw())
                .startsWith("%PDF-");
        assertThat(server.get("/api/me")
                        .cookie(cookie)
                        .send()
                        .json()
                        .path("left")
                        .path("today")
                        .asInt())
                .isEqualTo(999);
    }

    @Test
    void overHttpsTheCookieIsBoundToTheHost() {
        server.member("robin@example.org");
        Answer in = server.post("/api/sessions")
                .header("X-Forwarded-Proto", "https")
                .json(Server.credentials("robin@example.org", Server.PASSWORD))
                .send();
        String token = in.json().path("token").asString();

        assertThat(in.header("Set-Cookie")).startsWith("__Host-roast_session=").contains("; Secure");
        assertThat(in.header("Strict-Transport-Security")).isNotEmpty();
        server.get("/api/me")
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", "__Host-roast_session=" + token)
                .send()
                .expect(200);
        server.get("/api/me")
                .header("X-Forwarded-Proto", "https")
                .cookie(token)
                .send()
                .expect(401);
    }

    @Test
    void anothersThingsAreAnsweredAsThingsThatAreNot() {
        String robin = server.member("robin@example.org");
        String eve = server.member("eve@example.org");
        String id = server.roast(robin);
        JsonNode roast = server.get("/api/roasts/" + id).as(robin).send().json();
        String session = robin.replaceFirst("\\..*", "");
        Map<String, String> calls = new HashMap<>(Map.of(
                "GET /api/roasts/", id,
                "DELETE /api/roasts/", id,
                "DELETE /api/resumes/", roast.path("resumeId").asString(),
                "DELETE /api/sessions/", session));
        String unknown = "01a20fc7-c6b4-79eb-93b5-bdd14a4921e5";

        calls.forEach((call, theirs) -> assertSame(eve, call, theirs, unknown));
        for (String what : List.of("/events", "/annotated.pdf", "/card.svg")) {
            String own = server.get("/api/roasts/" + id + what)
                    .as(eve)
                    .send()
                    .expect(404)
                    .raw();
            assertThat(server.get("/api/roasts/" + unknown + what)
                            .as(eve)
                            .send()
                            .raw())
                    .isEqualTo(own);
        }
        server.post("/api/roasts/" + id + "/cancel").as(eve).send().expect(404);
        server.get("/api/roasts/" + id).as(robin).send().expect(200);
    }

    private void assertSame(String token, String call, String theirs, String unknown) {
        String[] words = call.split(" ", -1);
        Answer one = new Asking(server, words[0], words[1] + theirs).as(token).send();
        Answer other =
                new Asking(server, words[0], words[1] + unknown).as(token).send();
        assertThat(one.expect(404).raw()).isEqualTo(other.expect(404).raw());
    }

    @Test
    void aRepeatedSubmitIsTheSameRoast() {
        String token = server.member("robin@example.org");
        String first = submitted(token, Server.pdf()).expect(202).raw();

        assertThat(submitted(token, Server.pdf()).expect(202).raw()).isEqualTo(first);
        submitted(token, "%PDF-another".getBytes(StandardCharsets.UTF_8)).expect(409, "idempotency-key-reused");

        assertThat(server.get("/api/roasts").as(token).send().json().path("items"))
                .hasSize(1);
        assertThat(server.get("/api/me")
                        .as(token)
                        .send()
                        .json()
                        .path("left")
                        .path("today")
                        .asInt())
                .isEqualTo(999);
    }

    private Answer submitted(String token, byte[] pdf) {
        return server.post("/api/roasts")
                .as(token)
                .header("Idempotency-Key", "one")
                .pdf(pdf)
                .send();
    }

    @Test
    void theCardHoldsNothingOfTheResume() {
        String token = server.member("robin@example.org");
        String id = server.roast(token);
        JsonNode report =
                server.get("/api/roasts/" + id).as(token).send().json().path("report");

        Answer card =
                server.get("/api/roasts/" + id + "/card.svg").as(token).send().expect(200);

        assertThat(card.header("Content-Security-Policy")).contains("sandbox");
        assertThat(card.text())
                .contains(">" + report.path("score").asInt() + "</text>", "Machine readability")
                .doesNotContain(
                        "{{",
                        "Robin",
                        "robin@",
                        "Example Ltd",
                        report.path("headline").asString());
    }

    @Test
    void whatIsLeftIsReadWithoutSpendingIt() {
        String token = server.scarceMember("robin@example.org");
        for (int i = 0; i < 20; i++) {
            Answer me = server.get("/api/me").as(token).send().expect(200);
            JsonNode left = me.json().path("left");
            assertThat(left.path("burst").asInt()).isEqualTo(2);
            assertThat(left.path("today").asInt()).isEqualTo(1);
            assertThat(left.path("thisMonth").asInt()).isEqualTo(1);
            assertThat(left.path("inFlight").asInt()).isEqualTo(1);
            assertThat(me.header("RateLimit")).contains("\"burst\";r=2;", "\"day\";r=1;", "\"month\";r=1;");
        }

        server.roast(token);

        assertThat(server.get("/api/me").as(token).send().header("RateLimit"))
                .contains("\"burst\";r=1;", "\"day\";r=0;", "\"month\";r=0;");
    }

    @Test
    void aLongListComesInPages() {
        String token = server.member("robin@example.org");
        List<String> ids = List.of(server.roast(token), server.roast(token), server.roast(token));

        JsonNode first = server.get("/api/roasts?limit=2").as(token).send().json();
        JsonNode second = server.get(
                        "/api/roasts?limit=2&after=" + first.path("next").asString())
                .as(token)
                .send()
                .json();

        assertThat(first.path("items"))
                .extracting(one -> one.path("id").asString())
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(second.path("items"))
                .extracting(one -> one.path("id").asString())
                .containsExactly(ids.get(0));
        assertThat(second.path("next").isNull()).isTrue();
    }
}
