package dev.roast.internal.roast.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to keep a pattern busy. */
class HostileTextTest {
    private static final int CHARACTERS = 200_000;
    /** About a second on an idle machine; a pattern that tries everything takes minutes. */
    private static final Duration MOST = Duration.ofSeconds(15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "a",
                "a.",
                "A ",
                "Aa ",
                "1-",
                "a@",
                "a at ",
                "12345 Street ",
                "www.",
                "-1(",
                "[at] ",
                "née le ",
                "a.b.",
                "AB12",
                "@a",
                "1 2/3.",
                "Rua ",
                "12 Aa ",
                "X ",
                "géb. 1.",
                "http://a",
                "路",
                "\u0301"
            })
    void aLongLineOfOddCharactersIsReadInASecond(String unit) {
        ResumeText once = resume(List.of(unit.repeat(CHARACTERS / unit.length())));
        long before = System.nanoTime();

        assertThat(PersonalData.find(once)).hasSize(1);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(MOST);
    }

    private static ResumeText resume(List<String> texts) {
        List<TextLine> lines = IntStream.range(0, texts.size())
                .mapToObj(i -> new TextLine(1, i + 1, new Box(50, 50, 400, 10), texts.get(i), 10, false))
                .toList();
        return new ResumeText(1, lines, List.of(), new DocumentInfo("", "", "", "", List.of()), LayoutNotes.plain());
    }
}
