package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.model.Severity;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a template says where its user was to write; not what Roast itself put in, such as {@code [EMAIL_1]}. */
final class Placeholders implements Rule {
    private static final WordPattern LOREM =
            WordPattern.of("lorem ipsum(?: dolor sit amet)?|dolor sit amet|consectetur adipiscing");
    private static final Pattern BRACKETS = Pattern.compile(
            "(?i)(?!\\[[A-Z]{2,12}_\\d{1,4}\\])[\\[<{](?:your |insert |add |enter |if applicable|company|project|job|title|name|position|date|month|year|employer|phone|email|address|city|number|skill|degree|university|link|x{1,3}%?)[^\\]>}\\n]{0,40}[\\]>}]");
    private static final WordPattern BLANK_WORDS = WordPattern.of(
            "your name(?: here)?|your (?:position|tagline|company|university|discipline|title)(?: or tagline)?(?: here)?|"
                    + "company name|job title(?: \\d)?|company \\d|project \\d|(?:job )?description \\d|university name|"
                    + "school name|city, state|month year|mm/yyyy|list computer software[\\w ]{0,40}|"
                    + "click (?:here )?to (?:add|enter)[\\w ]{0,30}|type (?:here|text)|some text|implemented abc feature");
    private static final Pattern BLANK_SIGNS =
            Pattern.compile("(?<![\\p{L}\\d])(?:(?:19|20)XX|X{2,3}%|\\$X{2,}|\\w{3,10} XYZ)(?![\\p{L}\\d])");

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Found> all =
                resume.lines().stream().flatMap(line -> find(line).stream()).toList();
        return all.stream().map(found -> observation(found, all.size())).toList();
    }

    private record Found(TextLine line, String variant, String word) {}

    private static Optional<Found> find(TextLine line) {
        String text = line.text();
        WordStarts words = WordStarts.of(text);
        return found(line, "lorem-ipsum", LOREM.find(words, 0))
                .or(() -> hasBracket(text) ? found(line, "brackets", first(BRACKETS, text)) : Optional.empty())
                .or(() -> text.indexOf('X') >= 0 ? found(line, "blanks", first(BLANK_SIGNS, text)) : Optional.empty())
                .or(() -> found(line, "blanks", BLANK_WORDS.find(words, 0)));
    }

    private static Optional<Found> found(TextLine line, String variant, Optional<MatchResult> place) {
        return place.map(words -> new Found(line, variant, words.group()));
    }

    private static boolean hasBracket(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }

    private static Observation observation(Found found, int count) {
        TextLine line = found.line();
        Quoted quote = Passage.of(line).quote();
        Slots slots = Slots.of(quote).with("word", found.word()).number("count", count);
        return new Observation(
                RuleKind.PLACEHOLDER_TEXT,
                found.variant(),
                Severity.HIGH,
                Optional.of(
                        quote.text().contains(found.word())
                                ? quote
                                : new Quoted(found.word(), line.page(), line.line())),
                slots.map(),
                15);
    }
}
