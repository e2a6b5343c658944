package dev.roast.house.wording;

import static dev.roast.house.wording.WordingLines.odd;
import static dev.roast.house.wording.WordingLines.typical;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.house.wording.WordingLines.Line;
import dev.roast.internal.roast.ProtectedAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words against the house style. */
class WordingStyleTest {
    private static final Pattern WORD = Pattern.compile("[\\w’'-]+");
    private static final Pattern WHOLE =
            Pattern.compile("^[“‘]?[\\p{Lu}\\d\\[“‘(].*[.!?…][”’)]?$|^[“‘].*[.!?…][”’)]?$");
    private static final Pattern UNTIDY = Pattern.compile("[{}\"'*_]|--|—| {2}|\\.\\.|\\.”\\.|[,;:]”?[.,;:]");
    private static final Pattern ARTICLE_OR_PLURAL = Pattern.compile("(?i)\\ban? [“‘]?\\{|\\}s\\b");

    @Test
    void everyTemplateIsWholeSentencesHoweverItIsFilled() {
        assertThat(WordingLines.all().filter(line -> !isWhole(line, typical()) || !isWhole(line, odd())))
                .isEmpty();
    }

    @Test
    void noArticleOrPluralDependsOnASlot() {
        assertThat(WordingLines.all()
                        .filter(line -> ARTICLE_OR_PLURAL.matcher(line.text()).find()))
                .isEmpty();
    }

    @Test
    void aRoastIsShortWithTypicalWordsAndBearableWithLongOnes() {
        assertThat(WordingLines.jokes()
                        .filter(line -> line.template().fill(typical()).length() > 200
                                || line.template().fill(odd()).length() > 300))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenTwice() {
        Map<String, Long> times = WordingLines.all().collect(Collectors.groupingBy(Line::text, Collectors.counting()));
        times.values().removeIf(count -> count == 1);
        assertThat(times.keySet()).isEmpty();
    }

    @Test
    void noSkeletonIsUsedMoreThanThreeTimes() {
        Map<String, List<Line>> byStart =
                WordingLines.jokes().collect(Collectors.groupingBy(WordingStyleTest::skeleton));
        byStart.values().removeIf(lines -> lines.size() <= 3);
        assertThat(byStart).isEmpty();
    }

    @Test
    void noJokeIsAboutAProtectedAttribute() {
        assertThat(ProtectedAttributes.entries())
                .hasSizeGreaterThanOrEqualTo(200)
                .doesNotHaveDuplicates();
        assertThat(WordingLines.all()
                        .filter(line -> !ProtectedAttributes.in(line.text()).isEmpty()))
                .isEmpty();
    }

    private static boolean isWhole(Line line, Map<String, String> slots) {
        String filled = line.template().fill(slots);
        return WHOLE.matcher(filled).matches() && !UNTIDY.matcher(filled).find();
    }

    private static String skeleton(Line line) {
        String text = line.text().replaceAll("\\{\\w+>\\d+}", "").replaceAll("\\{\\w+}", "slot");
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .limit(4)
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }
}
