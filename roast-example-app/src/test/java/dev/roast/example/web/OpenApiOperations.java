package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators and their machines ask. */
abstract class OpenApiOperations extends OpenApiPart {
    OpenApiOperations(OpenApiStage stage) {
        super(stage);
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
        String other = server.member("linus@example.org");
        String one = sessions + "/" + other.replaceFirst("\\..*", "");
        server.delete(one).as(OPERATOR).send().expect(204);
        server.delete(one).as(OPERATOR).send().expect(404);
        server.get("/api/me").as(other).send().expect(401);
        server.get("/api/me").as(token).send().expect(200);
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
}
