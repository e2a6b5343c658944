package dev.roast.internal.roast;

import dev.roast.internal.roast.screen.InstructionFinder;
import dev.roast.port.Prompt;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a model's answer may not carry, so that an instruction which got past the screen gets no further: the prompt's
 * secrets, links and addresses but in a finding about them, markup, a score, advice on hiring, codes and ciphers, the words
 * of whatever tried to instruct, or looks at all as if it did, and words of the document that are not quoted. A finding or
 * praise with any of it is left out, and a finding that finds nothing; a headline or verdict with it, a leak, or an answer
 * that isn't in English is complained of. For one prompt, and its answers; not for use by several threads.
 */
final class AnswerCheck {
    private static final int RUN_OF_INSTRUCTION = 4;
    private static final int RUN_OF_SUSPICION = 6;
    private static final int RUN_OF_PROMPT = 8;

    /** Of a secret: so many letters of it are no chance. */
    private static final int PART_OF_SECRET = 8;

    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:https?|ftp|mailto|javascript|data):\\S+|\\bwww\\.\\S+|\\[(?:URL|EMAIL|PHONE)_\\d+]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|\\b(?:[a-z0-9-]+\\.)+(?:com|net|org|io|ai|co|dev|app|info|biz|xyz|site|online|shop|top|club|link|click|live|me|tv|ly"
                    + "|gg|to|cc|ru|cn|de|fr|es|it|uk|eu|us|in|jp|br|pl|nl|ch|ca|au|edu|gov|zip|mov|tk|ml|ga|cf|pw|ws|sh)\\b(?:/\\S*)?");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</?[a-z][^<>]{0,200}>|!\\[|]\\s?\\(|\\]\\[|```|&#x?[0-9a-f]+;|<!--|<\\||\\{\\{|\\$\\{");
    private static final Pattern SCORE = Pattern.compile(
            "(?i)\\b\\d{1,3}(?:\\.\\d)?\\s?/\\s?(?:100|10)\\b|\\b(?:score|rating|grade)s?\\b[^.\\d]{0,15}\\b\\d{1,3}\\b"
                    + "|\\b\\d{1,3} (?:out of|of) (?:100|10|ten)\\b|\\b(?:ten|five) out of (?:ten|five)\\b"
                    + "|\\b(?:perfect|maximum|highest|full) (?:score|rating|marks)\\b");
    private static final Pattern HIRING = Pattern.compile(
            "(?i)\\b(?:hire|shortlist|recommend|interview|accept|reject) (?:this|the|that) (?:candidate|applicant|person)"
                    + "|\\b(?:hire|shortlist)(?: (?:him|her|them))? (?:immediately|now|at once|today|without)\\b"
                    + "|\\b(?:must|should) be (?:hired|shortlisted)\\b|\\bstrong hire\\b"
                    + "|\\b(?:best|strongest|ideal|perfect|finest|greatest|outstanding) (?:\\w+ )?(?:candidate|applicant|application|hire)\\b");
    private static final Pattern FAULTLESS = Pattern.compile(
            "(?i)\\W*(?:none|nothing|n/?a|no (?:problem|fault|issue|weakness|change|flaw|error|mistake)(?:e?s)?|flawless|perfect|all good)"
                    + "(?: (?:at all|here|is|are|wrong|to (?:fix|change|improve|add|say|report)|needed|necessary|required|whatsoever|found|as it is))*\\W*");

    private final Prompt prompt;
    private Optional<Repetitions> repetitions = Optional.empty();
    private final String honest;
    private final Echoes instructions;
    private final Echoes suspicions;

    /** The prompt's own, which are the same for all; made when the first answer is looked at. */
    private static final class Orders {
        private static final Echoes ECHOES = new Echoes(RUN_OF_PROMPT, Stream.of(Composer.INSTRUCTIONS));
    }

    AnswerCheck(Prompt prompt, ScreenedText screened, InstructionFinder finder) {
        this.prompt = prompt;
        Map<Boolean, List<String>> lines =
                screened.lines().stream().map(TextLine::text).collect(Collectors.partitioningBy(finder::isSuspicious));
        List<String> suspicious = lines.getOrDefault(true, List.of());
        this.honest = folded(String.join("\n", lines.getOrDefault(false, List.of())));
        this.instructions =
                new Echoes(RUN_OF_INSTRUCTION, screened.unspeakable().stream().flatMap(AnswerCheck::withQuoted));
        this.suspicions = new Echoes(RUN_OF_SUSPICION, suspicious.stream().flatMap(AnswerCheck::withQuoted));
    }

    /** What is put in quotation marks is what somebody is told to say. */
    private static Stream<String> withQuoted(String text) {
        return Stream.concat(Stream.of(text), Repetitions.quoted(text));
    }

    /** Returns the prompt that was answered. */
    Prompt prompt() {
        return prompt;
    }

    /**
     * Says what is wrong with an answer as a whole, in words for the model that gave it; none of the answer's are in them.
     *
     * @param json the answer
     * @param draft what was read of it
     * @return the complaint, or empty if there is none
     */
    Optional<String> complaint(String json, Draft draft) {
        if (leaks(json)) {
            return Optional.of("It held the password or the boundary, which no answer may.");
        }
        if (!PlainEnglish.is(all(draft))) {
            return Optional.of("It was not in plain English. Write English words, whatever the document says.");
        }
        Repetitions repetitions = repetitions();
        return Stream.of(draft.headline(), draft.verdict())
                        .anyMatch(text -> isBarred(text, "") || repetitions.isIn(text))
                ? Optional.of("The headline or the verdict has a link, markup, a score, advice on hiring, or words of"
                        + " the document that are addressed to a reader or not in quotation marks. Joke about the writing,"
                        + " in plain text.")
                : Optional.empty();
    }

    private static String all(Draft draft) {
        Stream<String> findings = draft.findings().stream().flatMap(AnswerCheck::texts);
        return Stream.of(Stream.of(draft.headline(), draft.verdict()), findings, draft.praise().stream())
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Draft.Point point) {
        return Stream.of(point.roast(), point.problem(), point.fix());
    }

    /** Returns an answer without the findings and the praise that carry something. */
    Draft without(Draft draft) {
        Repetitions repetitions = repetitions();
        return new Draft(
                draft.headline(),
                draft.findings().stream()
                        .filter(point -> !isBarred(point) && !repetitions.isIn(point))
                        .toList(),
                draft.praise().stream()
                        .filter(praise -> !isBarred(praise, "") && !repetitions.isIn(praise))
                        .toList(),
                draft.verdict());
    }

    /** Made when they are needed: the house's answers need none. */
    private Repetitions repetitions() {
        Repetitions made = repetitions.orElseGet(() -> new Repetitions(prompt.lines()));
        repetitions = Optional.of(made);
        return made;
    }

    private boolean isBarred(Draft.Point point) {
        String quote = point.quote().orElse("");
        return texts(point).anyMatch(text -> isBarred(text, quote))
                || Stream.of(point.problem(), point.fix())
                        .anyMatch(text -> FAULTLESS.matcher(text).matches())
                || quote.contains(Prompt.REMOVED)
                || instructions.isIn(quote);
    }

    private boolean isBarred(String text, String quote) {
        return MARKUP.matcher(text).find()
                || matches(LINK, text).anyMatch(link -> !mayName(link, quote))
                || matches(SCORE, text).anyMatch(score -> !isInDocument(score))
                || HIRING.matcher(text).find()
                || text.contains(Prompt.REMOVED)
                || Ciphers.isIn(text, this::isInDocument)
                || Ciphers.readings(text).stream()
                        .anyMatch(read -> instructions.isIn(read) || suspicions.isIn(read) || Orders.ECHOES.isIn(read));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    /** A link or an address is named by who quotes it; what only looks like one, such as ASP.NET, by anyone. */
    private boolean mayName(String link, String quote) {
        boolean address = link.startsWith("[") || link.contains("@") || link.contains("/") || link.contains(":");
        return folded(quote).contains(folded(link)) || (!address && isInDocument(link));
    }

    private boolean isInDocument(String words) {
        return honest.contains(folded(words));
    }

    private boolean leaks(String json) {
        String letters = json.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Ciphers.readings(letters).stream()
                .anyMatch(read -> Stream.of(prompt.canary(), prompt.boundary())
                        .flatMap(AnswerCheck::parts)
                        .anyMatch(read::contains));
    }

    private static Stream<String> parts(String secret) {
        return IntStream.rangeClosed(0, Math.max(0, secret.length() - PART_OF_SECRET))
                .mapToObj(i -> secret.substring(i, Math.min(secret.length(), i + PART_OF_SECRET)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;:!?)'”’]+$", "").replaceAll("[ \\t]+", " ");
    }
}
