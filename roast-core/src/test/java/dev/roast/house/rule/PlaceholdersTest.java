package dev.roast.house.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.parse.ResumeParser;
import dev.roast.model.Heat;
import dev.roast.port.Box;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.ResumeFacts;
import dev.roast.port.TextLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void whatATemplateLeftIsSeen() {
        assertThat(look("[Your Name] | [Company Name]")).hasSize(1);
    }

    @Test
    void whatRoastItselfPutInPlaceOfPersonalDataIsNot() {
        assertThat(look("Ada Lovelace | [EMAIL_1] | [PHONE_12] | [URL_3]")).isEmpty();
    }

    private static List<Observation> look(String text) {
        ResumeFacts facts = new ResumeFacts(
                1, Set.of(), ResumeFacts.EmailStyle.NONE, ResumeFacts.TitleKind.ORDINARY, LayoutNotes.plain(), 0);
        TextLine line = new TextLine(1, 1, new Box(72, 72, 400, 12), text, 11, false);
        return new Placeholders()
                .look(ResumeParser.parse(new Prompt("", Heat.MILD, List.of(line), facts, LocalDate.of(2026, 11, 24))));
    }
}
