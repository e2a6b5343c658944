package dev.roast.internal.roast;

import dev.roast.internal.roast.screen.InstructionFinder;
import dev.roast.port.Prompt;
import dev.roast.port.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model's answer may not carry, so that an instruction which got past the screen gets no further: the prompt's
 * secrets, links and addresses that the resume doesn't have, markup, a score, advice on hiring, and the words of whatever
 * tried to instruct, or looks at all as if it did. A finding or praise with any of it is left out; a headline or verdict
 * with it, or a leak, is complained of. For one prompt, and its answers.
 */
final class AnswerCheck {
    private static final int RUN_OF_INSTRUCTION = 4;
    private static final int RUN_OF_SUSPICION = 6;
    private static final int RUN_OF_PROMPT = 8;

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
                    + "|\\b(?:must|should) be (?:hired|shortlisted)\\b|\\bstrong hire\\b");

    private final Prompt prompt;
    private final String honest;
    private final Echoes instructions;
    private final Echoes suspicions;
    private final Echoes orders;

    AnswerCheck(Prompt prompt, ScreenedText screened, InstructionFinder finder) {
        this.prompt = prompt;
        List<TextLine> suspicious = screened.lines().stream()
                .filter(line -> finder.isSuspicious(line.text()))
                .toList();
        this.honest = folded(Stream.concat(screened.lines().stream(), screened.ownerLines().stream())
                .filter(line -> !finder.isSuspicious(line.text()))
                .map(TextLine::text)
                .collect(Collectors.joining("\n")));
        this.instructions = new Echoes(RUN_OF_INSTRUCTION, screened.unspeakable().stream());
        this.suspicions = new Echoes(RUN_OF_SUSPICION, suspicious.stream().map(TextLine::text));
        this.orders = new Echoes(RUN_OF_PROMPT, Stream.of(prompt.instructions()));
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
        return Stream.of(draft.headline(), draft.verdict()).anyMatch(this::isBarred)
                ? Optional.of("The headline or the verdict has a link, markup, a score, advice on hiring, or words of"
                        + " the document that are addressed to a reader. Joke about the writing, in plain text.")
                : Optional.empty();
    }

    /** Returns an answer without the findings and the praise that carry something. */
    Draft without(Draft draft) {
        return new Draft(
                draft.headline(),
                draft.findings().stream().filter(point -> !isBarred(point)).toList(),
                draft.praise().stream().filter(praise -> !isBarred(praise)).toList(),
                draft.verdict());
    }

    private boolean isBarred(Draft.Point point) {
        String quote = point.quote().orElse("");
        return Stream.of(point.roast(), point.problem(), point.fix()).anyMatch(this::isBarred)
                || quote.contains(Prompt.REMOVED)
                || instructions.isIn(quote);
    }

    private boolean isBarred(String text) {
        return MARKUP.matcher(text).find()
                || Stream.of(LINK, SCORE).anyMatch(pattern -> isStrange(pattern, text))
                || HIRING.matcher(text).find()
                || text.contains(Prompt.REMOVED)
                || instructions.isIn(text)
                || suspicions.isIn(text)
                || orders.isIn(text);
    }

    /** Whether there is something of the kind that the honest lines don't have. */
    private boolean isStrange(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(found -> !honest.contains(folded(found)));
    }

    private boolean leaks(String json) {
        String letters = json.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String backwards = new StringBuilder(letters).reverse().toString();
        return Stream.of(prompt.canary(), prompt.boundary())
                .anyMatch(secret -> letters.contains(secret) || backwards.contains(secret));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;:!?)'”’]+$", "").replaceAll("[ \\t]+", " ");
    }
}
