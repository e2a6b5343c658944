package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.Section;
import dev.roast.house.parse.SectionKind;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of technologies that are spelt wrong: for a reader who works with them the surest sign of one who does not. */
final class MisspeltTechnologies implements Rule {
    private static final Pattern ADDRESS =
            Pattern.compile("://|@|\\w\\.(?:com|org|io|net|edu|dev|de|me|co|gov|fr|uk|app|page)\\b|[/:]\\w{3,}");
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\d.@/:_-])\\p{L}[\\p{L}\\d]*(?:[.-][\\p{L}\\d]+)*(?:/[A-Z]{2})?(?![\\p{L}\\d@/_]|:/|-\\p{L})");

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Observation> seen = new ArrayList<>();
        Set<String> known = new HashSet<>();
        places(resume).forEach(passage -> look(passage, known, seen));
        int count = seen.size();
        return seen.stream().map(one -> counted(one, count)).toList();
    }

    private static Observation counted(Observation one, int count) {
        Slots slots = Slots.none().number("count", count);
        one.slots().forEach(slots::with);
        return new Observation(one.rule(), one.variant(), one.severity(), one.quote(), slots.map(), one.points());
    }

    private static Stream<Passage> places(ParsedResume resume) {
        return resume.sections().stream()
                .filter(section -> section.kind() != SectionKind.PUBLICATIONS
                        && section.kind() != SectionKind.CONTACT
                        && section.kind() != SectionKind.REFERENCES)
                .flatMap(MisspeltTechnologies::passages);
    }

    private static Stream<Passage> passages(Section section) {
        Stream<Passage> bodies = section.entries().stream().flatMap(entry -> entry.body().stream());
        return Stream.concat(section.passages().stream(), bodies);
    }

    private static void look(Passage passage, Set<String> known, List<Observation> seen) {
        String text = passage.text();
        Matcher matcher = WORD.matcher(text);
        int read = 0;
        while (matcher.find()) {
            int second = nextWordEnd(text, matcher.end());
            if (matcher.start() < read) {
                continue;
            }
            if (second > 0 && add(passage, matcher.start(), second, known, seen)) {
                read = second;
            } else {
                add(passage, matcher.start(), matcher.end(), known, seen);
            }
        }
    }

    /** Returns whether a word is part of a web or e-mail address. */
    private static boolean isAddress(String text, int at) {
        int start = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', at);
        return ADDRESS.matcher(text.substring(start, end < 0 ? text.length() : end))
                .find();
    }

    /** Returns where the next word ends, if only a space is between. */
    private static int nextWordEnd(String text, int end) {
        if (end >= text.length() - 1 || text.charAt(end) != ' ' || !Character.isLetter(text.charAt(end + 1))) {
            return -1;
        }
        int at = end + 1;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean add(Passage passage, int from, int to, Set<String> known, List<Observation> seen) {
        String words = passage.text().substring(from, to);
        boolean guess = words.indexOf(' ') < 0 && isNameHere(passage.text(), from);
        Optional<Technologies.Misspelling> found = Technologies.misspelling(words, guess);
        if (found.isEmpty()
                || isAddress(passage.text(), from)
                || !known.add(words)
                || Phrase.isQuoted(passage.text(), from)) {
            return false;
        }
        seen.add(observation(passage, from, to, words, found.orElseThrow()));
        return true;
    }

    /** A guess needs a capital: plain words look like names often enough. */
    private static boolean isNameHere(String text, int from) {
        return Character.isUpperCase(text.charAt(from));
    }

    private static Observation observation(
            Passage passage, int from, int to, String words, Technologies.Misspelling found) {
        Quoted quote = passage.quote(from, to);
        Slots slots = Slots.of(quote).with("wrong", words).with("right", found.right());
        return new Observation(
                RuleKind.MISSPELT_TECHNOLOGY,
                found.caseOnly() ? "case" : "typo",
                found.caseOnly() ? Severity.LOW : Severity.HIGH,
                Optional.of(quote),
                slots.map(),
                found.caseOnly() ? 4 : 10);
    }
}
