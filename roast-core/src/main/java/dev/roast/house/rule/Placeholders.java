package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.model.Severity;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template says where its user was to write; not what Roast itself put in, such as {@code [EMAIL_1]}. */
final class Placeholders implements Rule {
    private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put(
                "lorem-ipsum",
                Pattern.compile("(?i)lorem ipsum(?: dolor sit amet)?|dolor sit amet|consectetur adipiscing"));
        PATTERNS.put(
                "brackets",
                Pattern.compile(
                        "(?i)(?!\\[[A-Z]{2,12}_\\d{1,4}\\])[\\[<{](?:your |insert |add |enter |if applicable|company|project|job|title|name|position|date|month|year|employer|phone|email|address|city|number|skill|degree|university|link|x{1,3}%?)[^\\]>}\\n]{0,40}[\\]>}]"));
        PATTERNS.put(
                "blanks",
                Pattern.compile(
                        "(?<![\\p{L}\\d])(?:(?:19|20)XX|X{2,3}%|\\$X{2,}|(?i:your name(?: here)?|your (?:position|tagline|company|university|discipline|title)(?: or tagline)?(?: here)?|"
                                + "company name|job title(?: \\d)?|company \\d|project \\d|(?:job )?description \\d|job description \\d|university name|school name|city, state|"
                                + "month year|mm/yyyy|list computer software[\\w ]{0,40}|click (?:here )?to (?:add|enter)[\\w ]{0,30}|type (?:here|text)|some text|implemented abc feature|\\w{3,10} XYZ))(?![\\p{L}\\d])"));
    }

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>();
        long count = resume.lines().stream()
                .filter(line -> find(line.text()).isPresent())
                .count();
        for (TextLine line : resume.lines()) {
            find(line.text()).ifPresent(found -> seen.add(observation(line, found, (int) count)));
        }
        return seen;
    }

    private record Found(String variant, String word) {}

    private static Optional<Found> find(String text) {
        for (Map.Entry<String, Pattern> pattern : PATTERNS.entrySet()) {
            Matcher matcher = pattern.getValue().matcher(text);
            if (matcher.find()) {
                return Optional.of(new Found(pattern.getKey(), matcher.group()));
            }
        }
        return Optional.empty();
    }

    private static Observation observation(TextLine line, Found found, int count) {
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
