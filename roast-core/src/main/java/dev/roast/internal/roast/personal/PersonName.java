package dev.roast.internal.roast.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name of the person whose resume it is: at the top of it, by its form, its size, and what the e-mail address,
 * the other addresses and the metadata say.
 */
final class PersonName {
    private static final int MOST_LINES = 40;
    private static final int TOP = 6;
    /** The least that a line must have for itself: the form and the first place, or the form and another hint. */
    private static final int ENOUGH = 4;

    private static final Pattern SEGMENT = Pattern.compile("[^|•·~;\\t–—/(\\[\\d+@]{2,60}");

    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N} ]");

    private final List<Line> lines;
    private final String hints;
    private final double largest;
    private final double body;
    private final boolean titled;

    private PersonName(List<Line> lines, String hints) {
        this.lines = lines;
        this.hints = hints;
        this.largest = lines.stream()
                .mapToDouble(line -> line.source().fontSize())
                .max()
                .orElse(0);
        this.body = lines.stream()
                .mapToDouble(line -> line.source().fontSize())
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(0);
        this.titled = lines.stream()
                .limit(1)
                .flatMap(line -> NameWords.words(line.text()).stream())
                .allMatch(NameWords::isOrdinary);
    }

    /**
     * Finds it.
     *
     * @param all the lines, with addresses marked
     * @param said what may have the name in it: addresses, links, metadata
     * @return the name as it stands
     */
    static Optional<String> find(List<Line> all, List<String> said) {
        List<Line> first = all.stream()
                .filter(line -> line.source().page() == 1)
                .limit(MOST_LINES)
                .toList();
        return new PersonName(first, plain(String.join(" ", said))).best();
    }

    private Optional<String> best() {
        Optional<String> best = Optional.empty();
        int most = ENOUGH - 1;
        for (int i = 0; i < lines.size(); i++) {
            for (Candidate candidate : candidates(i)) {
                if (candidate.score() > most) {
                    most = candidate.score();
                    best = Optional.of(candidate.name());
                }
            }
        }
        return best;
    }

    private record Candidate(String name, int score) {}

    private List<Candidate> candidates(int index) {
        Line line = lines.get(index);
        List<Candidate> found = new ArrayList<>();
        String whole = line.text();
        overTwoLines(index).ifPresent(found::add);
        if (whole.length() <= 60) {
            candidate(whole, index, 1).ifPresent(found::add);
        }
        Matcher segment = SEGMENT.matcher(line.rest());
        boolean first = true;
        while (segment.find() && index < TOP) {
            candidate(segment.group(), index, first ? 0 : -1).ifPresent(found::add);
            upToComma(segment.group())
                    .flatMap(name -> candidate(name, index, -1))
                    .ifPresent(found::add);
            first = false;
        }
        return found;
    }

    private static Optional<String> upToComma(String segment) {
        int comma = segment.indexOf(',');
        return comma > 0 ? Optional.of(segment.substring(0, comma)) : Optional.empty();
    }

    /** A first name above a last name, both large. */
    private Optional<Candidate> overTwoLines(int index) {
        if (index + 1 >= lines.size()) {
            return Optional.empty();
        }
        Line above = lines.get(index);
        Line below = lines.get(index + 1);
        boolean large = isLargest(above) && isLargest(below) && largest > 1.2 * body;
        if (!large
                || NameWords.words(above.text()).size() > 2
                || NameWords.words(below.text()).size() > 2) {
            return Optional.empty();
        }
        return candidate(above.text().strip() + " " + below.text().strip(), index, 1);
    }

    private Optional<Candidate> candidate(String text, int index, int bonus) {
        int[] core = NameWords.core(text);
        String name = text.substring(core[0], core[1]).strip();
        if (!NameWords.couldBeName(name)) {
            return Optional.empty();
        }
        boolean labelled = NameWords.isLabelled(text.strip());
        int hinted = hinted(name);
        int score = bonus + place(index) + size(lines.get(index)) + hinted + (labelled ? 4 : 0);
        boolean one = NameWords.words(name).size() == 1 && !NameWords.isHanOrHangul(name);
        return one && hinted == 0 && !labelled ? Optional.empty() : Optional.of(new Candidate(name, score));
    }

    /** A line that only says what the document is does not count. */
    private int place(int index) {
        int place = titled ? index - 1 : index;
        return place == 0 ? 3 : place < 3 ? 2 : place < TOP ? 1 : 0;
    }

    private int size(Line line) {
        return largest <= 1.05 * body ? 0 : isLargest(line) ? 3 : line.source().fontSize() > 1.2 * body ? 1 : 0;
    }

    private boolean isLargest(Line line) {
        return line.source().fontSize() >= 0.98 * largest;
    }

    /** Two for each part of the name that an address or the metadata has too. */
    private int hinted(String name) {
        int parts = (int) NameWords.words(name).stream()
                .map(PersonName::plain)
                .filter(part -> part.length() >= 3 && hints.contains(part))
                .count();
        return Math.min(4, 2 * parts);
    }

    /** Lower case, without accents and signs. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(
                text.replace("ß", "ss").replace("ł", "l").replace("Ł", "L").replace("ø", "o"), Normalizer.Form.NFD);
        String bare = MARK.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return SIGN.matcher(bare).replaceAll("");
    }
}
