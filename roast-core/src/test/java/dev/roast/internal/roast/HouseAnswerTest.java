package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.Assessment;
import dev.roast.house.HouseRoaster;
import dev.roast.model.Heat;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HouseAnswerTest {
    private final HouseRoaster house = new HouseRoaster();

    @Test
    void theHousesAnswerSaysOfAResumeWhatItsAssessmentSays() {
        RedactedText text = new Redactor()
                .redact(RedactorTest.text(
                        "Ada Lovelace", "Experience", "Engineer, 2019 - 2021", "- Worked on engines"));
        Prompt prompt = new Composer(new SecureRandom())
                .compose(new InjectionScreen().screen(text), Heat.SAVAGE, LocalDate.of(2026, 11, 24));
        Assessment assessed = house.assess(prompt);
        Assessment read = ReportJson.readAssessment(((Reply.Answer) house.generate(prompt)).json());
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("documentFindings")
                .isEqualTo(assessed);
    }
}
