package dev.roast.house;

import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.RoastReport;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report in the shape that every language model answers in. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReportJson() {}

    static String of(
            Assessment assessment, String headline, List<Finding> findings, List<String> praise, String verdict) {
        ObjectNode report = MAPPER.createObjectNode();
        report.put("version", RoastReport.VERSION);
        report.put("language", assessment.language());
        report.put("headline", headline);
        report.put("score", assessment.score());
        strings(report.putArray("scoreReasons"), assessment.scoreReasons());
        ArrayNode categories = report.putArray("categories");
        assessment.categories().forEach(score -> category(categories.addObject(), score));
        ArrayNode all = report.putArray("findings");
        findings.forEach(finding -> finding(all.addObject(), finding));
        strings(report.putArray("praise"), praise);
        report.put("verdict", verdict);
        report.putNull("match");
        report.putNull("changes");
        return MAPPER.writeValueAsString(report);
    }

    private static void category(ObjectNode json, CategoryScore score) {
        json.put("name", score.category().wireName());
        json.put("score", score.score());
        strings(json.putArray("reasons"), score.reasons());
    }

    private static void finding(ObjectNode json, Finding finding) {
        json.put("category", finding.category().wireName());
        json.put("severity", finding.severity().wireName());
        json.put("about", finding.quote().isPresent() ? "quote" : "document");
        finding.quote().ifPresent(quote -> quote(json.putObject("quote"), quote));
        finding.rule().ifPresent(rule -> json.put("rule", rule));
        json.put("roast", finding.roast());
        json.put("problem", finding.problem());
        json.put("fix", finding.fix());
    }

    private static void quote(ObjectNode json, Quote quote) {
        json.put("text", quote.text());
        json.put("page", quote.page());
        json.put("line", quote.line());
    }

    private static void strings(ArrayNode array, List<String> strings) {
        strings.forEach(array::add);
    }
}
