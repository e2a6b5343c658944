package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Verbs;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pronouns, the passive voice and doubled words in English prose. After Harvard FAS, Mignone Center for Career Success,
 * "Create a Strong Resume" (no personal pronouns; active rather than passive), and the Federal Plain Language Guidelines
 * (plainlanguage.gov), "Use active voice".
 */
final class Grammar implements Rule {
    private static final Pattern PRONOUN = Pattern.compile(
            "(?<![\\p{L}\\d/.-])(?:I(?=['’](?:m|ve|d|ll)\\b| (?!and\\b|or\\b|to\\b|of\\b|in\\b|for\\b|at\\b|with\\b)[a-z])"
                    + "|[Mm]y|me|[Mm]yself|[Ww]e(?= [a-z])|[Oo]ur)(?![\\p{L}\\d/]|-\\p{L})");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:was|were|been|being) (?:(?:all|also|then|\\w{2,12}ly) ){0,2}(?<verb>\\p{L}{3,16})\\b");
    private static final Pattern DOUBLED = Pattern.compile("(?<![\\p{L}'’-])(\\p{Ll}{2,14}) \\1(?![\\p{L}'’-])");
    private static final Set<String> HONOURS = Set.of(
            "promote",
            "award",
            "select",
            "recognize",
            "nominate",
            "invite",
            "hire",
            "rank",
            "feature",
            "base",
            "ask",
            "elect",
            "choose",
            "honor",
            "accept",
            "publish",
            "approve",
            "appoint",
            "recruit",
            "adopt",
            "motivate",
            "qualify",
            "train",
            "specialize",
            "locate",
            "interview",
            "involve",
            "task",
            "assign",
            "limit",
            "relate",
            "own");
    private static final Set<String> PARTICIPLES = Set.of(
            "written",
            "driven",
            "chosen",
            "given",
            "taken",
            "shown",
            "done",
            "made",
            "held",
            "sent",
            "used",
            "drawn",
            "known",
            "grown",
            "seen",
            "run",
            "built",
            "led",
            "performed",
            "required",
            "expected",
            "fixed",
            "processed",
            "answered");
    private static final Set<String> DOUBLED_RIGHTLY =
            Set.of("that", "had", "bye", "blah", "very", "so", "chop", "knock");

    @Override
    public List<Observation> look(ParsedResume resume) {
        if (!resume.isEnglish()) {
            return List.of();
        }
        List<Observation> seen = new ArrayList<>();
        seen.addAll(each(resume.prose(), Grammar::pronoun, RuleKind.FIRST_PERSON, 3));
        seen.addAll(each(resume.statements(), Grammar::passive, RuleKind.PASSIVE_VOICE, 5));
        seen.addAll(each(notPublications(resume), Grammar::doubled, RuleKind.DOUBLED_WORD, 4));
        return seen;
    }

    private static List<Passage> notPublications(ParsedResume resume) {
        return resume.sections().stream()
                .filter(section -> section.kind() != SectionKind.PUBLICATIONS)
                .flatMap(section -> java.util.stream.Stream.concat(
                        section.passages().stream(),
                        section.entries().stream().flatMap(entry -> entry.body().stream())))
                .toList();
    }

    private record Span(int from, int to) {}

    private record Hit(Passage passage, Span span) {}

    private static List<Observation> each(
            List<Passage> passages, Function<String, Optional<Span>> finder, RuleKind kind, int points) {
        List<Hit> hits = passages.stream()
                .flatMap(passage -> finder.apply(passage.text()).stream().map(span -> new Hit(passage, span)))
                .toList();
        return hits.stream()
                .map(hit -> observation(hit, hits.size(), kind, points))
                .toList();
    }

    private static Observation observation(Hit hit, int count, RuleKind kind, int points) {
        Span span = hit.span();
        Quoted quote = hit.passage().quote(span.from(), span.to());
        Slots slots = Slots.of(quote)
                .with("word", hit.passage().text().substring(span.from(), span.to()))
                .number("count", count);
        return new Observation(kind, "", Severity.LOW, Optional.of(quote), slots.map(), points);
    }

    private static Optional<Span> pronoun(String text) {
        Matcher matcher = PRONOUN.matcher(text);
        while (matcher.find()) {
            boolean numeral = matcher.group().equals("I") && followsName(text, matcher.start());
            if (!numeral && !Phrase.isQuoted(text, matcher.start())) {
                return Optional.of(new Span(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** "Level I", "Calculus I": a word with a capital right before it, in the same sentence. */
    private static boolean followsName(String text, int at) {
        int space = text.lastIndexOf(' ', Math.max(0, at - 2));
        return at > 1
                && Character.isUpperCase(text.charAt(space + 1))
                && Character.isLetter(text.charAt(at - 2))
                && space > 0;
    }

    private static Optional<Span> passive(String text) {
        Matcher matcher = PASSIVE.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - 7), matcher.start());
            boolean relative = before.matches("(?s).*\\b(?:which|that|who) ");
            if (isParticiple(matcher.group("verb")) && !relative && !Phrase.isQuoted(text, matcher.start())) {
                return Optional.of(new Span(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isParticiple(String word) {
        if (PARTICIPLES.contains(word)) {
            return true;
        }
        return Verbs.form(word)
                .filter(form -> form.tense() == Verbs.Tense.PAST && !HONOURS.contains(form.base()))
                .isPresent();
    }

    /** Returns whether a word stands before a space and behind it: few texts have that, and get a closer look. */
    private static boolean hasEcho(String text) {
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            int word = space;
            while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
                word--;
            }
            if (word < space && text.regionMatches(space + 1, text, word, space - word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Span> doubled(String text) {
        if (!hasEcho(text)) {
            return Optional.empty();
        }
        Matcher matcher = DOUBLED.matcher(text);
        while (matcher.find()) {
            if (!DOUBLED_RIGHTLY.contains(matcher.group(1)) && !Phrase.isQuoted(text, matcher.start())) {
                return Optional.of(new Span(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
