package dev.roast.internal.roast;

import dev.roast.model.Changes;
import dev.roast.model.JobMatch;
import dev.roast.model.RoastId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of what a report has only if its owner asked for it: {@code match} and {@code changes}. */
final class ExtrasJson {
    private ExtrasJson() {}

    static void write(JobMatch match, ObjectNode node) {
        ArrayNode shown = node.putArray("shown");
        match.shown().forEach(one -> {
            ObjectNode skill = shown.addObject().put("skill", one.skill());
            ReportJson.write(one.quote(), skill.putObject("quote"));
        });
        ReportJson.texts(node.putArray("lacking"), match.lacking());
    }

    static void write(Changes changes, ObjectNode node) {
        node.put("since", changes.since().toString());
        node.put("scoreBefore", changes.scoreBefore());
        node.put("scoreChange", changes.scoreChange());
        ArrayNode fixed = node.putArray("fixed");
        changes.fixed().forEach(finding -> ReportJson.write(finding, fixed));
        node.put("remaining", changes.remaining());
        ArrayNode fresh = node.putArray("new");
        changes.fresh().forEach(finding -> ReportJson.write(finding, fresh));
    }

    static Optional<JobMatch> match(JsonNode node) {
        return node.isObject()
                ? Optional.of(new JobMatch(
                        ReportJson.list(node.path("shown"), ExtrasJson::shown), ReportJson.texts(node.path("lacking"))))
                : Optional.empty();
    }

    private static JobMatch.Shown shown(JsonNode node) {
        return new JobMatch.Shown(node.path("skill").asString(), ReportJson.quote(node.path("quote")));
    }

    static Optional<Changes> changes(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Changes(
                        RoastId.parse(node.path("since").asString()),
                        node.path("scoreBefore").asInt(),
                        node.path("scoreChange").asInt(),
                        ReportJson.list(node.path("fixed"), ReportJson::finding),
                        node.path("remaining").asInt(),
                        ReportJson.list(node.path("new"), ReportJson::finding)))
                : Optional.empty();
    }
}
