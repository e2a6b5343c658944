package dev.roast.example.web;

import dev.roast.DeadLetter;
import dev.roast.ReportJson;
import dev.roast.model.AuditEntry;
import dev.roast.model.Failure;
import dev.roast.model.Page;
import dev.roast.model.Resume;
import dev.roast.model.Roast;
import dev.roast.model.Session;
import dev.roast.model.Stage;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is, as JSON. */
final class Json {
    private Json() {}

    static ObjectNode roast(Roast roast) {
        ObjectNode node = summary(roast);
        roast.report()
                .map(ReportJson::write)
                .map(Answers.JSON::readTree)
                .ifPresent(report -> node.set("report", report));
        return node;
    }

    /** A roast as one line of a list: the score and the headline, and not the whole report. */
    static ObjectNode line(Roast roast) {
        ObjectNode node = summary(roast);
        roast.report().ifPresent(report -> {
            node.put("score", report.score());
            node.put("headline", report.headline());
        });
        return node;
    }

    private static ObjectNode summary(Roast roast) {
        ObjectNode node = Answers.object();
        node.put("id", roast.id().toString());
        node.put("resumeId", roast.resume().toString());
        node.put("heat", roast.heat().wireName());
        node.put("state", roast.state().wireName());
        node.put("stage", roast.stage().map(Stage::wireName).orElse(null));
        node.put("attempt", roast.attempt());
        node.put("acceptedAt", roast.acceptedAt().toString());
        roast.endedAt().ifPresent(at -> node.put("endedAt", at.toString()));
        node.put("annotated", roast.annotated());
        roast.failure().ifPresent(failure -> node.set("failure", failure(failure)));
        return node;
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode node = Answers.object();
        node.put("code", failure.code().wireName());
        node.put("message", failure.message());
        node.put("refused", failure.code().refusesDocument());
        return node;
    }

    static ObjectNode resume(Resume resume) {
        ObjectNode node = Answers.object();
        node.put("id", resume.id().toString());
        node.put("fileName", resume.fileName());
        node.put("length", resume.length());
        node.put("sha256", resume.sha256());
        node.put("uploadedAt", resume.uploadedAt().toString());
        node.put("expiresAt", resume.expiresAt().toString());
        return node;
    }

    static ObjectNode session(Session session) {
        ObjectNode node = Answers.object();
        node.put("id", session.id().toString());
        node.put("createdAt", session.createdAt().toString());
        node.put("lastSeenAt", session.lastSeenAt().toString());
        node.put("expiresAt", session.expiresAt().toString());
        node.put("address", session.client().address());
        node.put("userAgent", session.client().userAgent());
        node.put("current", session.current());
        return node;
    }

    static ObjectNode entry(AuditEntry entry) {
        ObjectNode node = Answers.object();
        node.put("number", entry.number());
        node.put("at", entry.at().toString());
        node.put("kind", entry.kind().wireName());
        node.put("address", entry.address());
        node.put("detail", entry.detail());
        return node;
    }

    static ObjectNode deadLetter(DeadLetter letter) {
        ObjectNode node = Answers.object();
        node.put("account", letter.account().toString());
        node.put("roast", letter.roast().toString());
        node.put("attempts", letter.attempts());
        node.put("errors", letter.errors());
        node.put("crashes", letter.crashes());
        letter.endedAt().ifPresent(at -> node.put("endedAt", at.toString()));
        letter.failure().ifPresent(failure -> node.set("failure", failure(failure)));
        return node;
    }

    static <T> ObjectNode page(Page<T> page, Function<T, ObjectNode> item) {
        ObjectNode node = items(page.items(), item);
        node.put("next", page.next().orElse(null));
        return node;
    }

    static <T> ObjectNode items(List<T> items, Function<T, ObjectNode> item) {
        ObjectNode node = Answers.object();
        ArrayNode array = node.putArray("items");
        items.forEach(one -> array.add(item.apply(one)));
        return node;
    }
}
