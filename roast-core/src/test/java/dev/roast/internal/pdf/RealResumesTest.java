package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.LayoutNotes;
import dev.roast.port.TextLine;
import dev.roast.testpdf.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against how the pages look, and against the words that Poppler reads ({@code .txt} beside each PDF). */
class RealResumesTest {
    /** Words of two letters and more, or single ideographs: single letters are what Poppler makes of icons. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]{2,}");

    /** Poppler reads the headings of one template, of which the first letters are in a box, as two words each. */
    private static final Pattern PARTED = Pattern.compile("\\b(int|edu|pub|awa|exp|oth)[ \\n]+(?=\\p{Ll})");

    private static final Pattern LATIN = Pattern.compile("^(?!.*(Chinese|zh_en|yaml_cv))");

    static Stream<Path> files() throws IOException {
        return Corpora.pdfs("resumes").stream();
    }

    private static Path file(String part) throws IOException {
        return files().filter(file -> file.toString().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static List<TextLine> lines(String part) throws IOException {
        return Reading.text(Files.readAllBytes(file(part))).lines();
    }

    private static LayoutNotes notes(String part) throws IOException {
        return Reading.text(Files.readAllBytes(file(part))).layout();
    }

    private static String text(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    private static Map<String, Integer> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u00AD", "-");
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(folded.replaceAll("-\\n", ""));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theWordsAreThoseThatPopplerReads(Path file) throws IOException {
        Map<String, Integer> ours =
                words(text(Reading.text(Files.readAllBytes(file)).lines()));
        String reference = Files.readString(Path.of(file.toString().replaceAll("pdf$", "txt")));
        Map<String, Integer> theirs = words(
                file.toString().contains("Twenty-Seconds")
                        ? PARTED.matcher(reference).replaceAll("$1")
                        : reference);

        int common = ours.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0)))
                .sum();

        assertThat((double) common / sum(ours)).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat((double) common / sum(theirs)).as("recall").isGreaterThanOrEqualTo(leastRecall(file.toString()));
    }

    /** In one the photo lies over what the form says in its place. */
    private static double leastRecall(String file) {
        if (file.contains("yaml_cv")) {
            return 0.92;
        }
        return LATIN.matcher(file).find() ? 0.99 : 0.98;
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingInThemIsHidden(Path file) throws IOException {
        assertThat(Reading.text(Files.readAllBytes(file)).hidden()).isEmpty();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLineIsCleanAndOnItsPage(Path file) throws IOException {
        for (TextLine line : Reading.text(Files.readAllBytes(file)).lines()) {
            assertThat(line.text()).isNotBlank().isEqualTo(Normalizer.normalize(line.text(), Normalizer.Form.NFC));
            assertThat(line.text())
                    .doesNotContain("  ")
                    .doesNotContainPattern("[\\p{Cc}\\p{Co}\\uFB00-\\uFB06\\u00AD]");
            assertThat(line.box().x()).isBetween(-5.0, 620.0);
            assertThat(line.box().y()).isBetween(-5.0, 850.0);
            assertThat(line.box().width()).isPositive();
        }
    }

    private static void assertOrder(String file, String... anchors) throws IOException {
        assertThat(text(lines(file))).containsSubsequence(anchors);
    }

    private static void assertLine(String file, String... together) throws IOException {
        String pattern = Stream.of(together).map(Pattern::quote).collect(Collectors.joining(".*", ".*", ".*"));
        assertThat(lines(file).stream().map(TextLine::text).filter(text -> text.matches(pattern)))
                .as("a line of %s like %s", file, pattern)
                .isNotEmpty();
    }

    @Test
    void headingsAtTheSideComeBeforeTheirSections() throws IOException {
        assertOrder(
                "bronzor", "John Doe", "Profiles\n", "StackOverflow", "Summary\nInnovative", "Experience\nCreative");
        assertOrder("bronzor", "Projects\nE-Commerce", "conversion", "Interactive Dashboard", "Skills\nWeb", "Tools");
        assertLine("bronzor", "Creative Solutions", "January 2019 to Present");
        assertLine("bronzor", "• Spearheaded");
    }

    @Test
    void sidebarsAreReadAsAWhole() throws IOException {
        assertOrder(
                "Deedy", "Gao Ce", "Education", "Links", "Programming", "Travis CI", "Experience\n", "Morgan Stanley");
        assertLine("Deedy", "moby/moby", "docker service");
        assertOrder(
                "Twenty-Seconds", "Alice", "About me", "Skill", "Java", "interests", "education", "other information");
        assertLine("Twenty-Seconds", "since 1865", "Ph.D. candidate", "Wonderland");
        assertOrder(
                "sample-old",
                "YOUR NAME",
                "Location, COUNTRY",
                "EXPERIENCE",
                "PROJECTS",
                "DAY OF MY LIFE",
                "PHILOSOPHY",
                "STRENGTHS",
                "LANGUAGES");
        assertLine("sample-old", "Month 20XX", "Location");
        assertOrder("two-column", "JOHN DOE", "SUMMARY", "EXPERIENCE", "PROJECTS", "EDUCATION", "SKILLS", "LINKS");
        assertLine("two-column", "Senior Software Engineer", "Jan 2023 - Present");
    }

    @Test
    void posterLayoutsKeepTheirTimelineApart() throws IOException {
        assertOrder(
                "infographics__main",
                "JAN",
                "SKILLS AND TECH",
                "LANGUAGES",
                "Game Dev",
                "EXPERIENCE AND EDUCATION",
                "Meteor Impact",
                "Bachelor Studies");
        assertOrder(
                "infographics2",
                "ACHRAF",
                "SKILLS",
                "LANGUAGES",
                "ACTIVITIES",
                "EDUCATION & PROJECT",
                "1337",
                "Bachelor of General Studies");
    }

    @Test
    void datesStayOnTheLineOfTheirJob() throws IOException {
        assertLine("EmberTheme", "Princeton University", "Sept 2018 – May 2023");
        assertLine("ModerncvTheme", "Sept 2018 – May 2023", "Princeton University");
        assertLine("posquit0", "DevOps Engineer", "Sep. 2023", "Mar. 2024");
        assertLine("base-rover", "Company ABC", "City, State");
        assertLine("star-rover", "Prime Member", "Jul 2020 – Mar 2022");
        assertLine("yamlresume", "Senior Software Engineer", "Dec 2022 – Present");
        assertLine("modern__main", "2016 / 09", "Fullstack", "University of Bremen");
        assertLine("cv-boilerplate", "1879", "1889", "Freiberufler");
        assertLine("zh_en", "2019.09", "上海交通大学");
        assertLine("yaml_cv", "20XX", "4", "履歴書大学");
    }

    @Test
    void bulletsOfAllKindsAreBullets() throws IOException {
        assertLine("EmberTheme", "• Thesis:");
        assertLine("yamlresume", "• Computer Science major");
        assertLine("zh_en", "• ", "DragonFly BSD");
        assertLine("modern__main", "• Invent a realtime");
        assertLine("base-rover", "• Cumulative GPA");
    }

    @Test
    void wordsAreWholeWhateverTheirLettersLookLike() throws IOException {
        assertOrder("Twenty-Seconds", "interests\n", "education\n", "publications\n", "awards\n");
        assertOrder("star-rover", "EDUCATION\n", "EXPERIENCE\n", "SKILLS\n");
        assertOrder("bronzor", "Certifications");
        assertOrder("posquit0", "cross-cluster", "Provisioned an easily managable");
    }

    @Test
    void theLayoutIsNotedAsItLooks() throws IOException {
        assertThat(notes("Twenty-Seconds").ratingMarks()).isEqualTo(5);
        assertThat(notes("sample-old").ratingMarks()).isEqualTo(3);
        assertThat(notes("infographics__main").ratingMarks()).isEqualTo(7);
        assertThat(notes("infographics2").ratingMarks()).isEqualTo(5);
        for (String plain : List.of(
                "bronzor",
                "Deedy",
                "minimalistic",
                "modern__main",
                "yaml_cv",
                "zh_en",
                "cv-boilerplate",
                "posquit0",
                "EmberTheme",
                "Engineeringclassic",
                "InkTheme",
                "ModerncvTheme",
                "sb2nov",
                "modern-single-column",
                "two-column",
                "acad-many",
                "base-rover",
                "star-rover",
                "yamlresume")) {
            assertThat(notes(plain).ratingMarks()).as(plain).isZero();
        }
        assertThat(notes("two-column").columns()).isEqualTo(2);
        assertThat(notes("sample-old").columns()).isEqualTo(2);
        assertThat(notes("Deedy").columns()).isEqualTo(2);
        assertThat(notes("EmberTheme").columns()).isEqualTo(1);
        assertThat(notes("EmberTheme").streamOrder()).isGreaterThan(0.99);
        assertThat(notes("star-rover").iconGlyphs()).isPositive();
    }
}
