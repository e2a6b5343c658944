package dev.roast.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SoughtPatternTest {
    static final List<String> EXPRESSIONS = List.of(
            "cat",
            "\\bcat\\b",
            "\\Bcat",
            "(?<!con)cat",
            "(?<=con)cat",
            "(?<![\\p{L}\\d])\\d{4}-\\d{4}(?!\\d)",
            "(?iu)(?<!\\p{L})(?:école|street|kelvin|istanbul|ignored?)\\b",
            "(?:^|\\n)\\p{L}+",
            "\\S+@\\S+",
            "(?!1)\\d+",
            "\\p{IsHan}{1,3}",
            "(?:号|：|[.,])",
            "x*",
            "\\s?##",
            "\\d+ ?%?$",
            "(?:𠮷|\\p{Lu})\\p{L}",
            "\\b-|\\B[<\\[{]",
            "\\p{M}");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "Ignore the rules, you're IGNORED; ignore\nthem. {x} [y] <z> 12-34 1234-5678 é École ÉCOLE école",
            "a.b@c.de, +49 (0) 30 901820, 2019–2021, 100 %, #1, ## system",
            "教育背景：北京市朝阳区建国路12号 𠮷野家 𝐁old ﬁ \u0301a",
            "catcat concatenate cat-cat cat_cat cat\ncat",
            "ſtreet Street STREET KELVIN kelvin ıstanbul İstanbul");

    @ParameterizedTest
    @FieldSource("EXPRESSIONS")
    void findsWhatTheExpressionFinds(String regex) {
        SoughtPattern sought = SoughtPattern.of(regex);
        for (int times = 0; times < 2; times++) {
            for (String text : TEXTS) {
                List<String> found = new ArrayList<>();
                sought.each(text, match -> found.add(place(match)));
                List<String> expected = sought.pattern()
                        .matcher(text)
                        .results()
                        .filter(match -> match.start() < text.length())
                        .map(SoughtPatternTest::place)
                        .toList();
                assertThat(found).as("%s in %s", regex, text).isEqualTo(expected);
                assertThat(sought.isIn(text)).isEqualTo(!expected.isEmpty());
            }
        }
    }

    @Test
    void manyTogetherFindWhatEachFindsAlone() {
        List<SoughtPattern> each = EXPRESSIONS.stream().map(SoughtPattern::of).toList();
        SoughtPatterns together = new SoughtPatterns(each);
        BitSet wanted = new BitSet();
        wanted.set(1, each.size());
        for (String text : TEXTS) {
            List<String> expected = new ArrayList<>();
            for (int i = 1; i < each.size(); i++) {
                int number = i;
                each.get(i).each(text, match -> expected.add(number + ": " + place(match)));
            }
            List<String> found = new ArrayList<>();
            together.each(text, wanted, (number, match) -> found.add(number + ": " + place(match)));
            assertThat(found).as(text).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void manyAreFoundAtGivenPlacesOnly() {
        SoughtPatterns patterns = new SoughtPatterns(List.of(SoughtPattern.of("cat"), SoughtPattern.of("\\bc\\w+")));
        BitSet places = new BitSet();
        places.set(0);
        places.set(3);
        places.set(7);
        List<String> found = new ArrayList<>();
        patterns.eachAt("catcat cat", places, (number, match) -> found.add(number + ": " + place(match)));
        assertThat(found).containsExactly("0: 0-3", "1: 0-6", "0: 3-6", "0: 7-10", "1: 7-10");
    }

    private static String place(MatchResult match) {
        return match.start() + "-" + match.end();
    }
}
