package dev.roast.internal.roast.personal;

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
import java.util.stream.Stream;

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

    /** What there is of a name in all its forms, looked for first: few lines have any. */
    private final Pattern any;

    private final List<Pattern> whole;
    private final List<Pattern> parts;
    private final Pattern glued;

    private NameForms(Pattern any, List<Pattern> whole, List<Pattern> parts, Pattern glued) {
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
            Pattern name = Pattern.compile(spaced);
            return new NameForms(name, List.of(name), List.of(), Pattern.compile("(?!)"));
        }
        List<String> words = NameWords.words(written);
        List<String> long_ = words.stream()
                .filter(word -> !NameWords.isParticle(word) && word.length() >= 2 && !word.endsWith("."))
                .toList();
        String all = words.stream().map(NameForms::either).collect(Collectors.joining("[\\s,.'’_-]{1,3}"));
        List<Pattern> whole = new ArrayList<>();
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
        List<Pattern> parts = parts(long_);
        Stream<String> spellings = (long_.isEmpty() ? words : long_).stream().map(word -> "(?iu:" + either(word) + ")");
        String any =
                Stream.concat(spellings, parts.stream().map(Pattern::pattern)).collect(Collectors.joining("|"));
        return new NameForms(Pattern.compile(any), whole, parts, glued(long_));
    }

    private static List<Pattern> parts(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_PART && !COMMON.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> Pattern.compile(BEFORE + "(?:" + titled(word) + "|"
                        + Pattern.quote(word.toUpperCase(Locale.ROOT)) + ")" + AFTER))
                .toList();
    }

    private static String titled(String word) {
        return Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT)) + "(?iu:" + either(word.substring(1)) + ")";
    }

    /** As handles and file names have it: adalovelace, ada_lovelace-cv.pdf, alovelace, lovelace.ada. */
    private static Pattern glued(List<String> words) {
        if (words.size() < 2) {
            return Pattern.compile("(?!)");
        }
        String first = either(words.get(0));
        String last = either(words.get(words.size() - 1));
        String initial = Pattern.quote(words.get(0).substring(0, 1));
        return Pattern.compile(
                "[\\p{L}\\p{N}_@.-]{0,20}(?:" + first + "[._-]{0,2}" + last + "|" + last + "[._-]{0,2}" + first
                        + ")[\\p{L}\\p{N}_.-]{0,30}" + "|(?<![\\p{L}\\p{N}])@?" + initial + "[._-]?" + last
                        + "[\\p{N}_-]{0,6}" + AFTER,
                FLAGS);
    }

    private static Pattern pattern(String form) {
        return pattern(form, AFTER);
    }

    private static Pattern pattern(String form, String after) {
        return Pattern.compile(BEFORE + form + after, FLAGS);
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
        if (!any.matcher(text).find()) {
            return;
        }
        whole.forEach(pattern -> line.addAll(Kind.NAME, pattern));
        Matcher handle = glued.matcher(text);
        while (handle.find()) {
            line.add(Kind.HANDLE, handle.start(), trimmed(text, handle.start(), handle.end()));
        }
        parts.forEach(part -> findAlone(part.matcher(text), line));
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
        while (found.find()) {
            String before = line.text().substring(0, found.start());
            String after = line.text().substring(found.end());
            boolean among = CAPITAL_BEFORE.matcher(before).find()
                    || CAPITAL_AFTER.matcher(after).find();
            if (!among || TITLE_BEFORE.matcher(before).find() || hasOnlyParts(line.text())) {
                line.add(Kind.NAME, found.start(), found.end());
            }
        }
    }

    private boolean hasOnlyParts(String text) {
        String rest = text;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll("");
        }
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a handle or host has the name in it. */
    boolean isIn(Collection<String> values) {
        return values.stream().anyMatch(value -> glued.matcher(value).find());
    }
}
