package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.ResumeText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {
    private static final ResumeText TEXT = RedactorTest.text(
            "Jamie Thorne",
            "• Responsible for effi­cient o\uFB03ce work “as needed”",
            "• Participated in plan-",
            "nings and many   other ceremonies",
            "• Responsible for coffee");

    @Test
    void wordsAreFoundWithTheirPlace() {
        assertThat(find("Responsible for coffee")).hasValueSatisfying(found -> {
            assertThat(found.quote().text()).isEqualTo("Responsible for coffee");
            assertThat(found.quote().page()).isEqualTo(1);
            assertThat(found.quote().line()).isEqualTo(5);
            assertThat(found.lines()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Responsible for efficient office work|ligatures and soft hyphens",
                "office work \"as needed\"|quotation marks",
                "Participated in plannings and many other|hyphenation and line ends",
                "Participated  in plan-nings|space and hyphens",
                "Ｒesponsible for coffee|full-width letters"
            })
    void typographyMakesNoDifference(String words, String what) {
        assertThat(find(words)).as(what).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Responsible for tea", "responsible for coffee", "Jamie Thorn e x", "''", "x"})
    void otherWordsAreNotFound(String words) {
        assertThat(find(words)).isEmpty();
    }

    @Test
    void aQuoteOverTwoLinesHasBoth() {
        assertThat(find("in plannings and many other")).hasValueSatisfying(found -> {
            assertThat(found.quote().text()).isEqualTo("in plan- nings and many   other");
            assertThat(found.quote().line()).isEqualTo(3);
            assertThat(found.lines()).hasSize(2);
        });
    }

    @Test
    void ofSeveralPlacesTheOneThatWasSaidIsTaken() {
        QuoteFinder finder = new QuoteFinder(TEXT.lines());

        assertThat(finder.find("Responsible for", 1, 5))
                .hasValueSatisfying(found -> assertThat(found.quote().line()).isEqualTo(5));
        assertThat(finder.find("Responsible for", 0, 0))
                .hasValueSatisfying(found -> assertThat(found.quote().line()).isEqualTo(2));
    }

    private static Optional<QuoteFinder.Found> find(String words) {
        return new QuoteFinder(TEXT.lines()).find(words, 0, 0);
    }
}
