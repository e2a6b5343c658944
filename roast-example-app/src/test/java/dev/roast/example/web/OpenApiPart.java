package dev.roast.example.web;

import dev.roast.testkit.Faults;
import dev.roast.testkit.ScriptedLanguageModel;
import java.net.URI;

/** What the parts of {@link OpenApiTest} stand on. */
abstract class OpenApiPart {
    static final String OPERATOR = Server.ADMIN;

    final Documented documented;
    final Faults faults;
    final Server server;
    final ScriptedLanguageModel model;
    final Server scripted;
    final String ada;

    OpenApiPart(OpenApiStage stage) {
        this.documented = stage.documented;
        this.faults = stage.faults;
        this.server = stage.server;
        this.model = stage.model;
        this.scripted = stage.scripted;
        this.ada = stage.ada;
    }

    Answer announce(String token, byte[] pdf) {
        String body = "{\"fileName\": \"cv.pdf\", \"length\": " + pdf.length + ", \"sha256\": \"" + Digests.sha256(pdf)
                + "\"}";
        return server.post("/api/uploads").as(token).json(body).send().expect(201);
    }

    static String grant(Answer announced) {
        return URI.create(announced.json().path("url").asString()).getPath();
    }

    Answer send(Answer announced, byte[] bytes) {
        return server.put(grant(announced)).pdf(bytes).send();
    }
}
