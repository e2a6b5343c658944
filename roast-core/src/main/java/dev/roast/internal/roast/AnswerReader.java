package dev.roast.internal.roast;

import dev.roast.model.Category;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's JSON. A finding that lacks something is left out; what is no report at all is nothing. */
final class AnswerReader {
    private static final int MOST_FINDINGS = 40;
    private static final int MOST_PRAISES = 8;
    private static final int LONGEST_TEXT = 900;
    private static final int LONGEST_QUOTE = 1_500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerReader() {}

    static Optional<Draft> read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            String headline = text(root, "headline");
            String verdict = text(root, "verdict");
            if (!root.isObject() || headline.isEmpty() || verdict.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Draft(headline, points(root.path("findings")), praise(root), verdict));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> praise(JsonNode root) {
        List<String> praise = new ArrayList<>();
        for (JsonNode one : root.path("praise")) {
            String text = PlainText.of(one.asString(""), LONGEST_TEXT);
            if (!text.isEmpty() && praise.size() < MOST_PRAISES) {
                praise.add(text);
            }
        }
        return praise;
    }

    private static List<Draft.Point> points(JsonNode findings) {
        List<Draft.Point> points = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (points.size() < MOST_FINDINGS) {
                point(finding).ifPresent(points::add);
            }
        }
        return points;
    }

    private static Optional<Draft.Point> point(JsonNode finding) {
        Optional<Category> category = named(finding, "category", Category.values(), Category::wireName);
        Optional<Severity> severity = named(finding, "severity", Severity.values(), Severity::wireName);
        String roast = text(finding, "roast");
        String problem = text(finding, "problem");
        String fix = text(finding, "fix");
        if (category.isEmpty() || severity.isEmpty() || roast.isEmpty() || problem.isEmpty() || fix.isEmpty()) {
            return Optional.empty();
        }
        JsonNode quote = finding.path("quote");
        return Optional.of(new Draft.Point(
                category.get(),
                severity.get(),
                quoted(quote),
                quote.path("page").asInt(0),
                quote.path("line").asInt(0),
                Optional.of(text(finding, "rule")).filter(rule -> !rule.isEmpty()),
                roast,
                problem,
                fix));
    }

    /** A quote is an object with its text; models write the bare text as well. */
    private static Optional<String> quoted(JsonNode quote) {
        String words =
                quote.isString() ? quote.asString("") : quote.path("text").asString("");
        return Optional.of(PlainText.of(words, LONGEST_QUOTE)).filter(text -> !text.isEmpty());
    }

    private static <E> Optional<E> named(JsonNode node, String field, E[] values, Function<E, String> name) {
        String wanted =
                text(node, field).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst();
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(node.path(field).asString(""), LONGEST_TEXT);
    }
}
