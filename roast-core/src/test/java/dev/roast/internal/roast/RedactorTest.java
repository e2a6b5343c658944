package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.Box;
import dev.roast.port.DocumentInfo;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @Test
    void contactDataIsReplacedByPlaceholders() {
        assertThat(
                        redact(
                                "Ada Lovelace | ada@example.org | +44 20 7946 0958 | https://ada.example/cv | linkedin.com/in/ada"))
                .containsExactly("[NAME_1] | [EMAIL_1] | [PHONE_1] | [URL_1] | [URL_2]");
    }

    @Test
    void theSameValueHasTheSamePlaceholderAndAnotherHasAnother() {
        assertThat(redact("a@example.org", "b@example.org", "write to a@example.org"))
                .containsExactly("[EMAIL_1]", "[EMAIL_2]", "write to [EMAIL_1]");
    }

    @Test
    void whatWasReplacedIsPutBack() {
        RedactedText redacted = new Redactor().redact(text("a@example.org (202) 555-0142", "b@example.org"));

        assertThat(redacted.restore("Is [EMAIL_2] yours, or [EMAIL_1]? Call [PHONE_1]. [EMAIL_7] is unknown."))
                .isEqualTo("Is b@example.org yours, or a@example.org? Call (202) 555-0142. [EMAIL_7] is unknown.");
    }

    @Test
    void aResumeThatSaysAPlaceholderItselfIsNotConfusedWithOurs() {
        RedactedText redacted = new Redactor().redact(text("[EMAIL_1] is what I write", "ada@example.org"));

        assertThat(redacted.lines())
                .extracting(TextLine::text)
                .containsExactly("[EMAIL_1] is what I write", "[EMAIL_2]");
        assertThat(redacted.restore("[EMAIL_1]")).isEqualTo("[EMAIL_1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 (555) 123-4567",
                "(202) 555-0142",
                "202-555-0142",
                "202.555.0142",
                "+39 0325658974",
                "020 7946 0958",
                "(+82) 10-9030-1843",
                "+49 89 1234567",
                "138-1234-5678",
                "03-1234-5678",
                "089/1234567"
            })
    void phoneNumbersAmongContactDataAreFound(String number) {
        assertThat(redact("Ada Lovelace", number)).containsExactly("[NAME_1]", "[PHONE_1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015 - 2019",
                "2012.09 - 2016.06",
                "06/2019 - 11/2023",
                "Handled 1 000 000 requests",
                "Served 12,000,000 users in 2019 2020 2021",
                "GPA 3.97/4.00",
                "Python 3.11.4 and 192.168.100.200",
                "Saved $1,200,000",
                "9:30 - 17:30",
                "20%-30%"
            })
    void otherNumbersAreLeft(String line) {
        assertThat(redact(filler(line))).endsWith(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Built with Node.js and ASP.NET/MVC",
                "Moved to socket.io, Vue.js, D3.js",
                "CI/CD, TCP/IP, and/or"
            })
    void technologiesThatLookLikeHostsAreLeft(String line) {
        assertThat(redact(filler(line))).endsWith(line);
    }

    @Test
    void anEmployerWithADotInItsNameIsLeftInTheBody() {
        assertThat(redact(filler("Engineer at Booking.com"))).endsWith("Engineer at Booking.com");
    }

    @ParameterizedTest
    @CsvSource({
        "see https://ada.example/a?b=c.,see [URL_1].",
        "(www.ada.example),([URL_1])",
        "code: github.com/ada/engine,code: [URL_1]",
        "ada+cv@mail.example.co.uk,[EMAIL_1]",
        "jürgen@müller.example,[EMAIL_1]"
    })
    void addressesAreFoundWithoutTheirPunctuation(String line, String expected) {
        assertThat(redact(filler(line))).endsWith(expected);
    }

    @Test
    void nothingThatIsShownSaysWhatWasReplaced() {
        RedactedText redacted = new Redactor().redact(text("ada@example.org"));

        assertThat(redacted.redactions().toString()).isEqualTo("[Redaction[[EMAIL_1]]]");
    }

    /** Puts the line where no contact data stand. */
    @Test
    void aNationalityBesideADateOfBirthIsReplacedAndALanguageIsNot() {
        List<String> lines =
                redact("Ada Lovelace", "Born: 12 March 1986, German, married", "Languages: English, German, French");

        assertThat(lines.get(1)).contains("[NATIONALITY_1]").doesNotContain("German");
        assertThat(lines.get(2)).isEqualTo("Languages: English, German, French");
    }

    private static String[] filler(String line) {
        String[] lines = IntStream.range(0, 21).mapToObj(i -> "Wrote a line").toArray(String[]::new);
        lines[20] = line;
        return lines;
    }

    private static List<String> redact(String... lines) {
        return new Redactor()
                .redact(text(lines)).lines().stream().map(TextLine::text).toList();
    }

    static ResumeText text(String... lines) {
        List<TextLine> all = IntStream.range(0, lines.length)
                .mapToObj(i -> new TextLine(1, i + 1, new Box(50, 50 + i * 12, 400, 10), lines[i], 10, false))
                .toList();
        return new ResumeText(1, all, List.of(), new DocumentInfo("", "", "", "", List.of()), LayoutNotes.plain());
    }
}
