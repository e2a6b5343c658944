package dev.roast.internal.account;

import dev.roast.model.AuditEntry;
import dev.roast.model.Resume;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import dev.roast.port.StoredSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of somebody, as JSON. Neither a password's hash nor a session's is in it, as they are keys and no facts. */
final class ExportJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportJson() {}

    static ObjectNode account(StoredAccount account) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", account.id().toString());
        if (account.identity() instanceof StoredAccount.Identity.ByPassword own) {
            node.put("email", own.email().value());
        } else if (account.identity() instanceof StoredAccount.Identity.ByHost host) {
            node.put("externalId", host.externalId());
        }
        node.put("tier", account.tier());
        node.put("createdAt", account.createdAt().toString());
        return node;
    }

    static ObjectNode session(StoredSession session) {
        return JSON.createObjectNode()
                .put("id", session.id().toString())
                .put("createdAt", session.createdAt().toString())
                .put("lastSeenAt", session.lastSeenAt().toString())
                .put("expiresAt", session.expiresAt().toString())
                .put("address", session.client().address())
                .put("userAgent", session.client().userAgent());
    }

    static ObjectNode entry(AuditEntry entry) {
        return JSON.createObjectNode()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("kind", entry.kind().wireName())
                .put("address", entry.address())
                .put("detail", entry.detail());
    }

    static ObjectNode resume(StoredResume stored) {
        Resume resume = stored.resume();
        return JSON.createObjectNode()
                .put("id", resume.id().toString())
                .put("fileName", resume.fileName())
                .put("length", resume.length())
                .put("sha256", resume.sha256())
                .put("uploadedAt", resume.uploadedAt().toString())
                .put("expiresAt", resume.expiresAt().toString());
    }

    static ObjectNode roast(StoredRoast roast) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", roast.ref().id().toString());
        node.put("resume", roast.resume().toString());
        node.put("heat", roast.options().heat().wireName());
        roast.options().jobDescription().ifPresent(job -> node.put("jobDescription", job));
        roast.options().compareWith().ifPresent(other -> node.put("compareWith", other.toString()));
        node.put("state", roast.state().wireName());
        node.put("acceptedAt", roast.acceptedAt().toString());
        roast.endedAt().ifPresent(at -> node.put("endedAt", at.toString()));
        roast.failure()
                .ifPresent(failure -> node.putObject("failure")
                        .put("code", failure.code().wireName())
                        .put("message", failure.message()));
        node.set("report", report(roast.report()));
        return node;
    }

    private static JsonNode report(Optional<String> json) {
        return json.map(JSON::readTree).orElseGet(JSON::nullNode);
    }

    static byte[] bytes(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }
}
