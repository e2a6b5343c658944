package dev.roast.house.rule;

import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.Text;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bullets that begin with a phrase that hides what the person did. After Harvard FAS, Mignone Center for Career Success,
 * "Create a Strong Resume", and the resume guides of MIT CAPD, which begin each line with an action verb. A phrase such
 * as "helped" is forgiven where a figure follows.
 */
final class WeakOpeners implements Rule {
    private static final Map<String, Pattern> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, Pattern> UNLESS_COUNTED = new LinkedHashMap<>();
    private static final String BEFORE =
            "^(?:I )?(?:(?:was|were|am|is|been|also|mainly|primarily|actively|solely|directly|heavily|closely) ){0,3}";

    static {
        ALWAYS.put(
                "responsible-for", opener("responsible for|responsibilities include[sd]?|in charge of|responsible to"));
        ALWAYS.put(
                "duties-included",
                opener("(?:(?:my|job|daily|main|key) )?duties (?:include[sd]?|were|are|consisted of)"));
        ALWAYS.put("tasked-with", opener("tasked (?:with|to)|charged with|assigned to|given the task of"));
        ALWAYS.put("involved-in", opener("involved (?:in|with)"));
        ALWAYS.put(
                "familiar-with",
                opener(
                        "familiar with|exposure to|exposed to|gained (?:experience|exposure|knowledge) (?:in|with|of|to)|(?:working |basic |good )?knowledge of|got to know|learn(?:ed|t) (?:about|how)"));
        UNLESS_COUNTED.put(
                "worked-on",
                opener(
                        "work(?:ed|ing|s)? (?:on|with|in|as|across|alongside|under|for|together|towards?)|work(?:ed|ing|s)? closely with"));
        UNLESS_COUNTED.put("helped-with", opener("help(?:ed|ing|s)?(?: (?:with|out|to))?"));
        UNLESS_COUNTED.put("assisted", opener("assist(?:ed|ing|s)?(?: (?:with|in|the))?|aided"));
        UNLESS_COUNTED.put(
                "participated-in",
                opener("participat(?:ed|ing|es?) in|took part in|contribut(?:ed|ing) to(?= \\w{3,20}ing\\b)"));
        UNLESS_COUNTED.put("handled", opener("handl(?:ed|ing|es)|dealt with|took care of|looked after|did"));
    }

    private static Pattern opener(String words) {
        return Pattern.compile(BEFORE + "(?<opener>" + words + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Observation> look(ParsedResume resume) {
        if (!resume.isEnglish()) {
            return List.of();
        }
        List<Observation> seen = new ArrayList<>();
        long count = resume.statements().stream()
                .filter(passage -> find(passage).isPresent())
                .count();
        for (Entry entry : resume.deeds()) {
            for (Passage passage : entry.statements()) {
                find(passage).ifPresent(found -> seen.add(observation(entry, passage, found, (int) count)));
            }
        }
        return seen;
    }

    private record Found(String variant, int from, int to) {}

    static boolean isWeak(Passage passage) {
        return find(passage).isPresent();
    }

    private static Optional<Found> find(Passage passage) {
        return find(ALWAYS, passage)
                .or(() -> Outcomes.isCounted(passage.text()) ? Optional.empty() : find(UNLESS_COUNTED, passage));
    }

    private static Optional<Found> find(Map<String, Pattern> openers, Passage passage) {
        for (Map.Entry<String, Pattern> opener : openers.entrySet()) {
            Matcher matcher = opener.getValue().matcher(passage.text());
            if (matcher.find()) {
                return Optional.of(new Found(opener.getKey(), matcher.start("opener"), matcher.end("opener")));
            }
        }
        return Optional.empty();
    }

    private static Observation observation(Entry entry, Passage passage, Found found, int count) {
        Quoted quote = passage.quote();
        String opener = Text.capitalised(passage.text().substring(found.from(), found.to()));
        Slots slots = Slots.of(quote)
                .with("opener", opener)
                .rest(passage.text().substring(found.to()))
                .number("count", count)
                .entry(entry);
        return new Observation(
                RuleKind.WEAK_OPENER, found.variant(), Severity.HIGH, Optional.of(quote), slots.map(), 8);
    }
}
