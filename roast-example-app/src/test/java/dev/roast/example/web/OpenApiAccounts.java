package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An account, its sessions, and the resumes that it sends. */
abstract class OpenApiAccounts extends OpenApiPart {
    OpenApiAccounts(OpenApiStage stage) {
        super(stage);
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
    void allThatIsKeptIsTakenAway() {
        String token = server.member("leaving@example.org");
        String roast = server.roast(token);
        for (int i = 0; i < 5; i++) {
            Answer export = server.get("/api/me/export").as(token).send().expect(200);
            assertThat(export.header("Content-Disposition")).contains("attachment");
            assertThat(export.raw()).startsWith("PK").contains("roasts/" + roast + "/annotated.pdf");
        }
        server.get("/api/me/export").as(token).send().expect(429, "rate-limited");
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
}
