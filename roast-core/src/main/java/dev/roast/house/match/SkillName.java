package dev.roast.house.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One skill, however it is written. */
final class SkillName {
    /** Inside a name, a space may be a hyphen or a line's end, and a slash may have room around it. */
    private static final Pattern JOINT = Pattern.compile("\\\\E[ -]\\\\Q|[ -]");

    private static final String BEFORE = "(?<![\\p{L}\\p{N}_])(?<!\\p{L}-)";
    private static final String AFTER = "(?![\\p{L}\\p{N}_+#])(?!\\.\\p{L})(?!-\\p{L}*level)(?!&)";

    /** "No experience with Kubernetes" shows none. */
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:no|not|without|never|lacks?|lacking)\\b[^.;,:]{0,40}$");

    private static final Pattern AFTER_VERB = Pattern.compile(
            " (?:the|to|with|an?|at|in|on|for|from|your|our|you|us|it|above|beyond|through|\\p{Ll}+ly)\\b");

    private final Pattern pattern;
    private final boolean exact;

    /**
     * Makes one.
     *
     * @param spellings at least one
     * @param exact whether the case tells the name from a common word, as with Go and Excel
     */
    SkillName(List<String> spellings, boolean exact) {
        String any = spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> JOINT.splitAsStream(name)
                        .map(part -> Pattern.quote(part).replace("/", "\\E\\s*/\\s*\\Q"))
                        .collect(Collectors.joining("[\\s-]+")))
                .collect(Collectors.joining("|"));
        this.exact = exact;
        this.pattern = Pattern.compile(
                BEFORE + "(?:" + any + ")" + (exact ? "" : "(?:s|es)?") + AFTER,
                exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Finds the first place in a text where the skill is named and not denied. */
    Optional<Place> in(String text) {
        return from(text, 0);
    }

    /** Finds the next such place. */
    Optional<Place> from(String text, int start) {
        Matcher matcher = pattern.matcher(text);
        for (int at = start; matcher.find(at); at = matcher.end()) {
            if (isMeant(text, matcher)
                    && !DENIED.matcher(text.substring(0, matcher.start())).find()) {
                return Optional.of(new Place(matcher.start(), matcher.end(), matcher.group()));
            }
        }
        return Optional.empty();
    }

    /** "Go the extra mile" begins with a verb. */
    private boolean isMeant(String text, Matcher found) {
        if (!exact) {
            return true;
        }
        String before = text.substring(0, found.start()).stripTrailing();
        boolean begins = before.isEmpty() || "-•*·.!?:\n".indexOf(before.charAt(before.length() - 1)) >= 0;
        return !begins
                || !AFTER_VERB.matcher(text).region(found.end(), text.length()).lookingAt();
    }

    /**
     * Where a skill is named.
     *
     * @param start its first character
     * @param end after its last
     * @param words as they stand
     */
    record Place(int start, int end, String words) {}
}
