package dev.roast.house.match;

import dev.roast.model.JobMatch;
import dev.roast.model.Quote;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which skills that a job description requires a resume shows, and where. No model is asked: a model that wants to
 * please finds everything. Safe for use by several threads.
 */
public final class JobMatcher {
    private static final int LONGEST_QUOTE = 160;
    private static final int COMMAS_OF_A_LIST = 3;
    private static final int WORDS_OF_A_SENTENCE = 6;

    /** Makes one. */
    public JobMatcher() {}

    /**
     * Holds a resume against a job description.
     *
     * @param description what the employer wrote
     * @param lines what a person sees of the resume
     * @return what is shown, and what is lacking
     */
    public JobMatch match(String description, List<TextLine> lines) {
        List<JobMatch.Shown> shown = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (RequiredSkills.Skill skill : RequiredSkills.of(description)) {
            Optional<Quote> quote = evidence(skill.name(), lines);
            quote.ifPresentOrElse(
                    found -> shown.add(new JobMatch.Shown(skill.words(), found)), () -> lacking.add(skill.words()));
        }
        return new JobMatch(shown, lacking);
    }

    /** A sentence shows more than a list. */
    private static Optional<Quote> evidence(SkillName skill, List<TextLine> lines) {
        List<Quote> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            quote(skill, lines, i).ifPresent(all::add);
        }
        return all.stream()
                .filter(quote -> isSentence(quote.text()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** A name of several words may go on in the next line. */
    private static Optional<Quote> quote(SkillName skill, List<TextLine> lines, int i) {
        TextLine line = lines.get(i);
        String text = line.text();
        String both = i + 1 < lines.size() ? text + " " + lines.get(i + 1).text() : text;
        return skill.in(both)
                .filter(place -> place.start() < text.length())
                .map(place ->
                        new Quote(around(place.end() <= text.length() ? text : both, place), line.page(), line.line()));
    }

    private static String around(String text, SkillName.Place place) {
        if (text.length() <= LONGEST_QUOTE) {
            return text.strip();
        }
        int room = Math.max(0, LONGEST_QUOTE - (place.end() - place.start())) / 2;
        int from = Math.max(0, place.start() - room);
        int to = Math.min(text.length(), place.end() + room);
        int begin = from == 0 ? 0 : Math.min(place.start(), text.indexOf(' ', from) + 1);
        int end = to == text.length() ? to : Math.max(place.end(), text.lastIndexOf(' ', to));
        return text.substring(begin, end).strip();
    }

    private static boolean isSentence(String text) {
        return text.chars().filter(c -> c == ',').count() < COMMAS_OF_A_LIST
                && text.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE;
    }
}
