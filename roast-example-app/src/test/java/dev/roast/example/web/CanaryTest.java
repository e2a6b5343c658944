package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.testkit.ScriptedLanguageModel;
import dev.roast.testpdf.CanaryPdf;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator reads is searched for the marks of a resume, after a good roast and after a model that breaks. */
class CanaryTest {

    @Test
    void metricsTellOfRoastsAndOfNobody() {
        ScriptedLanguageModel model = ScriptedLanguageModel.named("breaking").otherwise(prompt -> {
            throw new IllegalStateException(prompt.render());
        });
        try (Server house = Server.start();
                Server breaking = Server.start(builder -> builder.languageModels(model))) {
            String token = house.member("zephyrine@kanarimail.example");
            String roast = house.submit(token, CanaryPdf.bytes());
            breaking.submit(breaking.member("zephyrine@kanarimail.example"), CanaryPdf.bytes());
            model.awaitEnded(1);
            house.get("/api/roasts/" + roast + "?wait=20").as(token).send().expect(200);

            assertThat(told(house)).contains("roast_accepted_total 1");
            assertThat(Stream.of(told(house), told(breaking)))
                    .allSatisfy(text -> assertThat(marks(text)).isEmpty());
        }
    }

    private static String told(Server server) {
        return Stream.of("/metrics", "/readyz", "/livez")
                .map(path -> server.get(path).send())
                .map(answer -> answer.headers() + answer.text())
                .reduce("", String::concat);
    }

    private static List<String> marks(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(CanaryPdf.PERSONAL, CanaryPdf.UNSEEN, CanaryPdf.BODY)
                .flatMap(List::stream)
                .filter(mark -> mark.matches(".*\\p{L}{3}.*"))
                .filter(mark -> lower.contains(mark.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
