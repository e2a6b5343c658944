package dev.roast.house.rule;

import dev.roast.house.parse.Entry;
import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.Text;
import dev.roast.house.parse.Verbs;
import dev.roast.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bullets that do not say what came of the work. After Laszlo Bock, "My Personal Formula for a Winning Resume" (2014):
 * "Accomplished [X] as measured by [Y], by doing [Z]". Where the words of a language are not read, a number has to do.
 */
final class Outcomes implements Rule {
    private static final int ENOUGH = 5;
    private static final int FORGIVING = 6;
    private static final int CAP = RuleKind.NO_OUTCOME.cap();
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.-])[$€£]?(?!(?:19|20)\\d\\d(?![\\d%+,]))\\d[\\d.,]{0,12}(?:[kKmMbB%x+]|st\\b|nd\\b|rd\\b|th\\b)?\\+?(?![\\p{L}\\d]|\\.\\d)"
                    + "|(?<![\\p{L}\\d.])\\d{1,4}[- ]?(?:node|people|person|member|day|week|month|year|hour|minute|ms|gb|tb|kb|mb|hz|am|pm|x|fold|bn|mn|kg|km)s?\\b"
                    + "|[一二三四五六七八九十百千万]{1,4}[个名人次项倍]|\\d+(?=\\p{IsHan})");
    private static final WordPattern NUMBER_WORD = WordPattern.ofParts(
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|"
                    + "hundreds?|thousands?|millions?|half|halved|doubled|tripled|quadrupled|twice|third|percent");
    private static final WordPattern OUTCOME = WordPattern.ofParts(
            "result(?:ing|ed) in|which (?:led|cut|saved|raised|reduced|became|now)|so that|leading to|led to (?:a|an|the)|"
                    + "thereby|allowing|enabling|letting|freeing|(?:reduc|increas|improv|sav|cutt|rais|boost|grow|"
                    + "halv|doubl|tripl|eliminat|prevent|accelerat|winn|earn|shorten|lower|remov|avoid|generat|"
                    + "bring|achiev|exceed|secur|unlock|simplify|replac|enhanc|contribut|demonstrat)ing|recogni[sz]ed (?:as|by|with|for)|"
                    + "award(?:ed)?|won|adopted (?:by|across|as)|used by|featured in|accepted at|published|now (?:used|runs?|the)|approved by|on time|"
                    + "under budget|ahead of schedule|first prize|patent");
    private static final Pattern RESULT_OPENER = Pattern.compile(
            "(?i)^(?:\\w{3,14}ly )?(?:reduced|increased|improved|saved|cut|raised|boosted|grew|halved|doubled|tripled|eliminated|"
                    + "prevented|won|earned|exceeded|surpassed|achieved|accelerated|shortened|lowered|generated|secured|"
                    + "received|promoted|awarded|ranked|graduated|adopted|featured|published|placed|outperformed|"
                    + "reduces|increases|improves|saves|optimi[sz]ed)\\b");

    /** Returns whether a text has a number that measures something: no year, no version, no name with a digit. */
    static boolean isCounted(String text) {
        return isCounted(WordStarts.of(text));
    }

    private static boolean isCounted(WordStarts words) {
        String text = words.text();
        return (hasNumeral(text) && NUMBER.matcher(text).find()) || NUMBER_WORD.isIn(words);
    }

    private static boolean hasNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character >= '0' && character <= '9') || Text.isWide(character)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a bullet says what came of it. */
    static boolean hasOutcome(String text) {
        WordStarts words = WordStarts.of(text);
        return isCounted(words)
                || OUTCOME.isIn(words)
                || RESULT_OPENER.matcher(text).lookingAt();
    }

    @Override
    public List<Observation> look(ParsedResume resume) {
        List<Passage> all = resume.deeds().stream()
                .flatMap(entry -> entry.statements().stream().filter(passage -> isJudged(entry, passage)))
                .toList();
        long lacking = all.stream().filter(passage -> lacks(resume, passage)).count();
        if (lacking == 1 && all.size() > FORGIVING) {
            return List.of();
        }
        Severity severity = lacking * 10 > all.size() * 6L && all.size() >= 3 ? Severity.HIGH : Severity.MEDIUM;
        List<Observation> seen = new ArrayList<>();
        for (Entry entry : resume.deeds()) {
            for (Passage passage : entry.statements()) {
                if (isJudged(entry, passage) && lacks(resume, passage)) {
                    int points = share(seen.size(), (int) lacking, all.size());
                    seen.add(observation(resume, entry, passage, severity, (int) lacking, all.size(), points));
                }
            }
        }
        return seen;
    }

    private static boolean lacks(ParsedResume resume, Passage passage) {
        return isRead(resume, passage) ? !hasOutcome(passage.text()) : !isCounted(passage.text());
    }

    /** An English resume may have its Chinese twin in the same file. */
    private static boolean isRead(ParsedResume resume, Passage passage) {
        return resume.isEnglish()
                && passage.text().codePoints().filter(Text::isWide).count() * 4
                        < passage.text().length();
    }

    /** Lines such as "Keywords: React, Redux" claim nothing, and bullets below a bullet are part of its claim. */
    private static boolean isJudged(Entry entry, Passage passage) {
        Passage first = entry.statements().get(0);
        if (passage.bullet() && first.bullet() && sign(passage) != sign(first)) {
            return false;
        }
        int colon = passage.text().indexOf(':');
        boolean label = colon > 0 && Text.words(passage.text().substring(0, colon)) <= 3;
        return passage.words() >= 4 && !label && !passage.text().contains("://");
    }

    private static char sign(Passage passage) {
        return passage.first().text().charAt(0);
    }

    /** All together the share of the cap that the share of the bullets is. */
    private static int share(int before, int lacking, int total) {
        int all = CAP * lacking / Math.max(total, ENOUGH);
        return all * (before + 1) / lacking - all * before / lacking;
    }

    private static Observation observation(
            ParsedResume resume, Entry entry, Passage passage, Severity severity, int lacking, int total, int points) {
        Quoted quote = passage.quote();
        Slots slots =
                Slots.of(quote).number("count", lacking).number("total", total).entry(entry);
        if (isRead(resume, passage)) {
            verb(passage).ifPresent(verb -> slots.with("verb", verb));
        }
        String variant = isRead(resume, passage) ? "outcome" : "number";
        return new Observation(RuleKind.NO_OUTCOME, variant, severity, Optional.of(quote), slots.map(), points);
    }

    /** Returns the verb that a bullet begins with, as it stands but for a capital. */
    static Optional<String> verb(Passage passage) {
        List<String> words = Text.wordsOf(passage.text());
        return words.stream()
                .findFirst()
                .filter(word -> Verbs.form(word)
                        .filter(form -> form.tense() == Verbs.Tense.PAST || form.tense() == Verbs.Tense.EITHER)
                        .isPresent())
                .map(Text::capitalised);
    }
}
