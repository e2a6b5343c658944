package dev.roast.house.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a job description requires: skills that are known by name, and names with a capital after words such as
 * "experience with". What it calls an extra, and what it says of the employer, requires nothing.
 */
final class RequiredSkills {
    private static final int MOST = 60;
    private static final int LONGEST_HEADING = 7;
    private static final int LONGEST_NAME = 4;

    private static final Pattern EXTRA =
            Pattern.compile("(?i)\\b(?:nice[- ]to[- ]haves?|good to have|a (?:big |huge |strong )?plus"
                    + "|bonus|pluses|preferred|preferably|desirable|desired|optional|advantageous|an advantage|ideally"
                    + "|not (?:be )?(?:required|needed|necessary)|not a must"
                    + "|no [^.;]{0,40}(?:required|needed|necessary))\\b");
    private static final Pattern EMPLOYER = Pattern.compile(
            "(?i)^(?:about\\b|benefits|perks|we offer|what we offer|our offer|why\\b|how to apply|who we are)");
    private static final Pattern HEADING =
            Pattern.compile("(?i)^(?:.*:|(?:requirements?|responsibilities|qualifications"
                    + "|skills|must[- ]haves?|your (?:profile|tasks|role|skills)"
                    + "|what you|who you are|the role|tasks)\\b.*)$");
    private static final Pattern CUE = Pattern.compile("(?i)\\b(?:experience (?:with|in|of|using)|knowledge (?:of|in)"
            + "|proficien(?:t|cy) (?:with|in)|familiar(?:ity)? with|expertise (?:with|in)|skilled (?:with|in)"
            + "|background in|understanding of|command of|fluent in|certified in|certification in)\\s+([^.;:()\\n]+)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|/|&|\\band\\b|\\bor\\b)\\s*");
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Lu}|\\p{L}*\\p{Ll}\\p{Lu})[\\p{L}\\p{N}.+#-]*(?: \\p{Lu}[\\p{L}\\p{N}.+#-]*)*");

    private RequiredSkills() {}

    /**
     * One that is required.
     *
     * @param words as the description calls it
     * @param name how to find it
     */
    record Skill(String words, SkillName name) {}

    private record Found(int at, Skill skill) {}

    static List<Skill> of(String description) {
        String required = required(description);
        List<Found> found = new ArrayList<>();
        for (SkillName name : SkillNames.known()) {
            name.in(required).ifPresent(place -> found.add(new Found(place.start(), skill(place.words(), name))));
        }
        addNames(required, found);
        return found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .map(Found::skill)
                .limit(MOST)
                .toList();
    }

    private static Skill skill(String words, SkillName name) {
        return new Skill(words.replaceAll("\\s+", " "), name);
    }

    /** Names that are on no list, if the description says in so many words that they have to be known. */
    private static void addNames(String required, List<Found> found) {
        Matcher cue = CUE.matcher(required);
        while (cue.find()) {
            for (String item : BETWEEN.split(cue.group(1), -1)) {
                Matcher name = NAME.matcher(item);
                if (name.lookingAt() && name.group().split(" ").length <= LONGEST_NAME) {
                    String words = name.group().replaceFirst("[.-]+$", "");
                    boolean listed = found.stream()
                            .anyMatch(one -> one.skill().name().in(words).isPresent());
                    if (!listed) {
                        found.add(new Found(cue.start(1), new Skill(words, new SkillName(List.of(words), false))));
                    }
                }
            }
        }
    }

    /** The sentences that require something. */
    private static String required(String description) {
        StringBuilder required = new StringBuilder();
        boolean counts = true;
        for (String line : description.lines().map(String::strip).toList()) {
            boolean heading = line.split("\\s+").length <= LONGEST_HEADING && !line.endsWith(".");
            if (heading
                    && (EMPLOYER.matcher(line).find() || (EXTRA.matcher(line).find() && line.endsWith(":")))) {
                counts = false;
            } else if (heading && isExtraHeading(line)) {
                counts = false;
            } else if (heading && HEADING.matcher(line).matches()) {
                counts = true;
            }
            if (counts) {
                for (String sentence : line.split("(?<=[.;!?])\\s+", -1)) {
                    required.append(EXTRA.matcher(sentence).find() ? "" : sentence + " ");
                }
            }
            required.append('\n');
        }
        return required.toString();
    }

    /** "Nice to have" alone on its line is a heading without a colon. */
    private static boolean isExtraHeading(String line) {
        Matcher extra = EXTRA.matcher(line);
        return extra.lookingAt() && line.length() - extra.end() <= 20 && !line.contains(",");
    }
}
