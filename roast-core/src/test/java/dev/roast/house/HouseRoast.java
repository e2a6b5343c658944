package dev.roast.house;

import dev.roast.model.Heat;
import dev.roast.port.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the house roasts of PDFs, for those who read them as their owners would: {@code [mild|medium|savage] FILE...}. */
final class HouseRoast {
    private HouseRoast() {}

    public static void main(String[] args) throws IOException {
        Heat heat = Heat.valueOf(args[0].toUpperCase(Locale.ROOT));
        HouseRoaster house = new HouseRoaster();
        for (String file : List.of(args).subList(1, args.length)) {
            byte[] pdf = Files.readAllBytes(Path.of(file));
            print(
                    file,
                    JsonMapper.shared()
                            .readTree(((Reply.Answer) house.generate(HouseCorpusTest.prompt(pdf, heat))).json()));
        }
    }

    private static void print(String file, JsonNode report) {
        System.out.printf(
                "== %s (%s)%n%s   %s/100%n",
                file, report.get("language").asString(), report.get("headline").asString(), report.get("score"));
        report.get("categories")
                .forEach(one -> System.out.println(
                        "   " + one.get("name").asString() + " " + one.get("score") + " " + one.get("reasons")));
        report.get("findings").forEach(HouseRoast::print);
        report.get("praise").forEach(one -> System.out.println(" + " + one.asString()));
        System.out.println(report.get("verdict").asString() + System.lineSeparator());
    }

    private static void print(JsonNode finding) {
        String quote =
                finding.has("quote") ? "«" + finding.get("quote").get("text").asString() + "»" : "(document)";
        System.out.printf(
                " * [%s %s] %s%n     %s%n     Problem: %s%n     Fix: %s%n",
                finding.get("severity").asString(),
                finding.get("rule").asString(),
                quote,
                finding.get("roast").asString(),
                finding.get("problem").asString(),
                finding.get("fix").asString());
    }
}
