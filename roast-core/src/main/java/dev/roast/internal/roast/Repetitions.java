package dev.roast.internal.roast;

import dev.roast.port.TextLine;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether an answer says words of the document as its own: so many in a row, outside quotation marks. A model that is
 * told by a document what to say says it so, whatever the words are; one that criticises them quotes. For one answer.
 */
final class Repetitions {
    private static final int RUN = 6;

    /** Lines before and after a quote that may belong to what it is quoted from. */
    private static final int FARTHEST = 3;

    private static final Pattern QUOTATION = Pattern.compile("“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^“”„]*[“”]|‘[^‘’]{8,}’");

    /** A few words that the document itself puts in quotation marks are what it wants said. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<!\\p{L})[\"“„«‘'] ?([^\"“”„«»‘]{8,}?) ?[\"“”»’'](?!\\p{L})");

    private final List<TextLine> lines;
    private final QuoteFinder quotes;
    private final Set<String> runs;
    private final List<String> quoted;

    Repetitions(List<TextLine> lines) {
        this.lines = lines;
        this.quotes = new QuoteFinder(lines);
        String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        this.runs = runs(text);
        this.quoted = quoted(text)
                .map(Repetitions::joined)
                .filter(words -> words.indexOf(' ', 1) < words.length() - 1)
                .toList();
    }

    /** Returns what a text puts in quotation marks. */
    static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1));
    }

    /** Returns whether a text about the whole document does. */
    boolean isIn(String text) {
        return isIn(text, "");
    }

    /** Returns whether a finding does; it may say what it quotes, and its advice may rewrite all of the bullet. */
    boolean isIn(Draft.Point point) {
        String quote = point.quote().orElse("");
        return isIn(point.roast(), quote) || isIn(point.problem(), quote) || isIn(point.fix(), passage(point));
    }

    private boolean isIn(String text, String allowed) {
        String own = QUOTATION.matcher(text).replaceAll(" | ");
        Set<String> said = new HashSet<>();
        Ciphers.readings(own).forEach(read -> said.addAll(runs(read)));
        said.retainAll(runs);
        return !runs(allowed).containsAll(said)
                || quoted.stream()
                        .anyMatch(words ->
                                joined(own).contains(words) && !joined(allowed).contains(words));
    }

    /** The bullet, or the lines of the paragraph, that the quote is from. */
    private String passage(Draft.Point point) {
        return point.quote()
                .flatMap(words -> quotes.find(words, point.page(), point.line()))
                .map(found -> passage(found.lines()))
                .orElse("");
    }

    private String passage(List<TextLine> quoted) {
        int first = lines.indexOf(quoted.get(0));
        int last = first + quoted.size() - 1;
        for (int i = 0; i < FARTHEST && first > 0 && !isBullet(first) && !isHeading(first - 1); i++) {
            first--;
        }
        for (int i = 0; i < FARTHEST && last + 1 < lines.size() && !isBullet(last + 1) && !isHeading(last + 1); i++) {
            last++;
        }
        return lines.subList(first, last + 1).stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    private boolean isBullet(int line) {
        return lines.get(line).text().startsWith("•");
    }

    private boolean isHeading(int line) {
        String text = lines.get(line).text();
        return text.equals(text.toUpperCase(Locale.ROOT)) || lines.get(line).bold();
    }

    private static String joined(String text) {
        return " " + String.join(" ", Echoes.words(text)) + " ";
    }

    private static Set<String> runs(String text) {
        List<String> words = Echoes.words(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
