package dev.roast.internal.roast;

import dev.roast.house.Assessment;
import dev.roast.model.Category;
import dev.roast.model.CategoryScore;
import dev.roast.model.Finding;
import dev.roast.model.Quote;
import dev.roast.model.ReportSource;
import dev.roast.model.RoastReport;
import dev.roast.model.Severity;
import dev.roast.model.Warning;
import dev.roast.model.Withheld;
import dev.roast.port.PortFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON form of a report, in which it is stored and shown. Fields keep their order; unknown ones are passed over. */
public final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    /** Writes a report. The same report always gives the same text. */
    public static String write(RoastReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", RoastReport.VERSION);
        root.put("language", report.language());
        root.put("headline", report.headline());
        root.put("score", report.score());
        texts(root.putArray("scoreReasons"), report.scoreReasons());
        report.categories().forEach(category -> write(category, root.withArray("categories")));
        report.findings().forEach(finding -> write(finding, root.withArray("findings")));
        texts(root.putArray("praise"), report.praise());
        root.put("verdict", report.verdict());
        root.putNull("match");
        root.putNull("changes");
        report.match().ifPresent(match -> ExtrasJson.write(match, root.putObject("match")));
        report.changes().ifPresent(changes -> ExtrasJson.write(changes, root.putObject("changes")));
        ArrayNode warnings = root.putArray("warnings");
        report.warnings().forEach(warning -> write(warning, warnings.addObject()));
        ArrayNode withheld = root.putArray("withheld");
        report.withheld().forEach(one -> write(one, withheld.addObject()));
        write(report.source(), root.putObject("source"));
        return JSON.writeValueAsString(root);
    }

    private static void write(CategoryScore category, ArrayNode into) {
        ObjectNode node = into.addObject();
        node.put("name", category.category().wireName());
        node.put("score", category.score());
        texts(node.putArray("reasons"), category.reasons());
    }

    static void write(Finding finding, ArrayNode into) {
        ObjectNode node = into.addObject();
        node.put("category", finding.category().wireName());
        node.put("severity", finding.severity().wireName());
        node.put("about", finding.quote().isPresent() ? "quote" : "document");
        finding.quote().ifPresent(quote -> write(quote, node.putObject("quote")));
        finding.rule().ifPresent(rule -> node.put("rule", rule));
        node.put("roast", finding.roast());
        node.put("problem", finding.problem());
        node.put("fix", finding.fix());
    }

    static void write(Quote quote, ObjectNode node) {
        node.put("text", quote.text());
        node.put("page", quote.page());
        node.put("line", quote.line());
    }

    private static void write(Warning warning, ObjectNode node) {
        node.put("kind", warning.kind());
        warning.page().ifPresent(page -> node.put("page", page));
        node.put("detail", warning.detail());
    }

    private static void write(Withheld one, ObjectNode node) {
        node.put("kind", one.kind());
        node.put("placeholder", one.placeholder());
        node.put("text", one.text());
        node.put("count", one.count());
    }

    private static void write(ReportSource source, ObjectNode node) {
        node.put("model", source.model());
        node.put("fallback", source.fallback());
        node.put("inputTokens", source.inputTokens());
        node.put("outputTokens", source.outputTokens());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws PortFailureException if it is no report: what the store gave back is not what it was given
     */
    public static RoastReport read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new RoastReport(
                    root.path("language").asString(),
                    root.path("headline").asString(),
                    root.path("score").asInt(),
                    texts(root.path("scoreReasons")),
                    list(root.path("categories"), ReportJson::category),
                    list(root.path("findings"), ReportJson::finding),
                    texts(root.path("praise")),
                    root.path("verdict").asString(),
                    ExtrasJson.match(root.path("match")),
                    ExtrasJson.changes(root.path("changes")),
                    list(root.path("warnings"), ReportJson::warning),
                    list(root.path("withheld"), ReportJson::withheld),
                    source(root.path("source")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PortFailureException("a stored report can't be read; was it changed in the store?", e);
        }
    }

    /** Reads what the house roaster's own answer says beside its findings, praise and verdict. */
    static Assessment readAssessment(String json) {
        JsonNode root = JSON.readTree(json);
        return new Assessment(
                root.path("language").asString(),
                root.path("score").asInt(),
                texts(root.path("scoreReasons")),
                list(root.path("categories"), ReportJson::category),
                List.of());
    }

    private static CategoryScore category(JsonNode node) {
        return new CategoryScore(
                constant(Category.class, node.path("name")), node.path("score").asInt(), texts(node.path("reasons")));
    }

    static Finding finding(JsonNode node) {
        return new Finding(
                constant(Category.class, node.path("category")),
                constant(Severity.class, node.path("severity")),
                node.has("quote") ? Optional.of(quote(node.path("quote"))) : Optional.empty(),
                node.path("rule").stringValueOpt(),
                node.path("roast").asString(),
                node.path("problem").asString(),
                node.path("fix").asString());
    }

    static Quote quote(JsonNode node) {
        return new Quote(
                node.path("text").asString(),
                node.path("page").asInt(),
                node.path("line").asInt());
    }

    private static Warning warning(JsonNode node) {
        OptionalInt page = node.has("page") ? OptionalInt.of(node.path("page").asInt()) : OptionalInt.empty();
        return new Warning(
                node.path("kind").asString(), page, node.path("detail").asString());
    }

    private static Withheld withheld(JsonNode node) {
        return new Withheld(
                node.path("kind").asString(),
                node.path("placeholder").asString(),
                node.path("text").asString(),
                node.path("count").asInt());
    }

    private static ReportSource source(JsonNode node) {
        return new ReportSource(
                node.path("model").asString(),
                node.path("fallback").asBoolean(),
                node.path("inputTokens").asLong(),
                node.path("outputTokens").asLong());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode name) {
        return Enum.valueOf(type, name.asString().replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asString);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        for (JsonNode one : array) {
            list.add(read.apply(one));
        }
        return list;
    }
}
