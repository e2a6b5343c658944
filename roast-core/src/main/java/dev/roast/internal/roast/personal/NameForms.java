package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a known name wherever it is repeated: turned round, with initials, in capitals, in one word, or a part alone. */
final class NameForms {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final int SHORTEST_PART = 3;
    private static final Pattern CAPITAL_BEFORE = Pattern.compile("\\p{Lu}[\\p{L}.'’&-]*[ -]$|[&]\\s?$");
    private static final Pattern CAPITAL_AFTER =
            Pattern.compile("^(?:[ -](?:\\p{Lu}|\\p{N}|of\\b|& ?)|&|\\.\\p{L}{2})");
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("(?iu)(?:^|[^\\p{L}])(?:mr|mrs|ms|miss|dr|prof|herr|frau|sr|sra|mme|m)\\.? $");

    /** Names that are words or months too: alone, they are more likely those. */
    private static final Set<String> COMMON = Set.of(
            ("jan mar may june april august summer autumn mark will bill grant art rich rose hope faith grace joy young long king bishop cook baker"
                            + " park hill lake wood woods stone field price page bank lane best good major chase fox wolf bush law day dean max"
                            + " drew sky ray frank miles rob pat sue victor dale wade heath reed rice green brown black white gray grey"
                            + " little short small strong bright sharp power powers case cash star bell ball base booth bond cross")
                    .split(" ", -1));

    /** What there is of a name in all its forms but the single parts. */
    private final SoughtPattern any;

    private final List<SoughtPattern> whole;
    private final List<SoughtPattern> parts;
    private final SoughtPattern glued;

    private NameForms(SoughtPattern any, List<SoughtPattern> whole, List<SoughtPattern> parts, SoughtPattern glued) {
        this.any = any;
        this.whole = whole;
        this.parts = parts;
        this.glued = glued;
    }

    static NameForms of(String written) {
        if (NameWords.isHanOrHangul(written)) {
            String spaced = written.replaceAll("[\\s　]", "")
                    .chars()
                    .mapToObj(c -> Pattern.quote(Character.toString(c)))
                    .collect(Collectors.joining("[\\s　]{0,2}"));
            SoughtPattern name = SoughtPattern.of(spaced);
            return new NameForms(name, List.of(name), List.of(), SoughtPattern.of("(?!)"));
        }
        List<String> words = NameWords.words(written);
        List<String> long_ = words.stream()
                .filter(word -> !NameWords.isParticle(word) && word.length() >= 2 && !word.endsWith("."))
                .toList();
        String all = words.stream().map(NameForms::either).collect(Collectors.joining("[\\s,.'’_-]{1,3}"));
        List<SoughtPattern> whole = new ArrayList<>();
        whole.add(pattern(all));
        if (long_.size() >= 2) {
            String first = long_.get(0);
            String last = long_.get(long_.size() - 1);
            String middle = "(?:\\s(?:\\p{Lu}\\.?|\\p{L}{2,15})){0,3}?";
            whole.add(pattern(either(first) + middle + "[\\s-]{1,2}" + either(last)));
            whole.add(pattern(either(last) + ",? {1,2}" + either(first)));
            String initial = "(?-i:" + Pattern.quote(first.substring(0, 1).toUpperCase(Locale.ROOT)) + ")";
            whole.add(pattern(initial + "\\.? ?(?:\\p{Lu}\\.? ?){0,2}[ .]" + either(last)));
            whole.add(pattern(either(last) + ",? " + initial + "\\.(?: ?\\p{Lu}\\.){0,2}", ""));
            whole.add(pattern(either(first) + " (?-i:" + Pattern.quote(last.substring(0, 1)) + ")\\.", ""));
        }
        String any = (long_.isEmpty() ? words : long_)
                .stream().map(NameForms::either).collect(Collectors.joining("|"));
        return new NameForms(SoughtPattern.of(Pattern.compile(any, FLAGS)), whole, parts(long_), glued(long_));
    }

    private static List<SoughtPattern> parts(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_PART && !COMMON.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> SoughtPattern.of(BEFORE + "(?:" + titled(word) + "|"
                        + Pattern.quote(word.toUpperCase(Locale.ROOT)) + ")" + AFTER))
                .toList();
    }

    private static String titled(String word) {
        return Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT)) + "(?iu:" + either(word.substring(1)) + ")";
    }

    /** As handles and file names have it: adalovelace, ada_lovelace-cv.pdf, alovelace, lovelace.ada. */
    private static SoughtPattern glued(List<String> words) {
        if (words.size() < 2) {
            return SoughtPattern.of("(?!)");
        }
        String first = either(words.get(0));
        String last = either(words.get(words.size() - 1));
        String initial = Pattern.quote(words.get(0).substring(0, 1));
        return SoughtPattern.of(Pattern.compile(
                "[\\p{L}\\p{N}_@.-]{0,20}(?:" + first + "[._-]{0,2}" + last + "|" + last + "[._-]{0,2}" + first
                        + ")[\\p{L}\\p{N}_.-]{0,30}" + "|(?<![\\p{L}\\p{N}])@?" + initial + "[._-]?" + last
                        + "[\\p{N}_-]{0,6}" + AFTER,
                FLAGS));
    }

    private static SoughtPattern pattern(String form) {
        return pattern(form, AFTER);
    }

    private static SoughtPattern pattern(String form, String after) {
        return SoughtPattern.of(Pattern.compile(BEFORE + form + after, FLAGS));
    }

    /** With its accents, without them, or spelt out. */
    private static String either(String cased) {
        String word = cased.toLowerCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(word);
        spellings.add(Normalizer.normalize(
                        word.replace("ß", "ss")
                                .replace('ł', 'l')
                                .replace('Ł', 'L')
                                .replace('ø', 'o'),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", ""));
        spellings.add(word.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("å", "aa")
                .replace("ø", "oe"));
        return spellings.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    void find(Line line) {
        String text = line.text();
        if (any.isIn(text)) {
            whole.forEach(pattern -> line.addAll(Kind.NAME, pattern));
            glued.each(text, found -> line.add(Kind.HANDLE, found.start(), trimmed(text, found.start(), found.end())));
        }
        parts.forEach(part -> part.each(text, found -> findAlone(found, line)));
    }

    private static int trimmed(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && ".-_".indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    /** A part that stands among other capitals is more likely an employer's or a place's. */
    private void findAlone(Matcher found, Line line) {
        String before = line.text().substring(0, found.start());
        String after = line.text().substring(found.end());
        boolean among = CAPITAL_BEFORE.matcher(before).find()
                || CAPITAL_AFTER.matcher(after).find();
        if (!among || TITLE_BEFORE.matcher(before).find() || hasOnlyParts(line.text())) {
            line.add(Kind.NAME, found.start(), found.end());
        }
    }

    private boolean hasOnlyParts(String text) {
        String rest = text;
        for (SoughtPattern part : parts) {
            rest = part.pattern().matcher(rest).replaceAll("");
        }
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a handle or host has the name in it. */
    boolean isIn(Collection<String> values) {
        return values.stream().anyMatch(value -> glued.isIn(value));
    }
}
