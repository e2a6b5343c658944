package dev.roast.internal.roast.screen;

import dev.roast.internal.roast.screen.Disguises.Disguise;
import dev.roast.internal.roast.screen.Instruction.Part;
import dev.roast.internal.roast.screen.Payloads.Payload;
import dev.roast.internal.roast.screen.ScreenRule.Place;
import dev.roast.internal.text.SoughtPatterns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what tries to instruct a model in the lines of a document, also over their ends and in disguise. Immutable, and
 * safe for use by several threads.
 */
public final class InstructionFinder {
    private static final int MOST_SENTENCES_BEHIND = 4;

    /** Makes one, at once: the rules are read when they are needed. */
    public InstructionFinder() {}

    /** Read once in a process. */
    private static final class Rules {
        private static final RuleBook BOOK = RuleBook.open();
        private static final List<ScreenRule> ANYWHERE = BOOK.at(Place.ANY);
        private static final List<ScreenRule> AT_STARTS = BOOK.at(Place.START);
        private static final List<ScreenRule> NEAR = BOOK.at(Place.NEAR);
        private static final SoughtPatterns SOUGHT_ANYWHERE = sought(ANYWHERE);
        private static final SoughtPatterns SOUGHT_AT_STARTS = sought(AT_STARTS);

        private static SoughtPatterns sought(List<ScreenRule> rules) {
            return new SoughtPatterns(rules.stream().map(ScreenRule::pattern).toList());
        }
    }

    /**
     * Finds instructions.
     *
     * @param lines the document
     * @return what there is, in the order of the document; none overlap
     */
    public List<Instruction> find(List<String> lines) {
        View plain = Folds.of(lines);
        List<Span> spans = new ArrayList<>(read(plain, ""));
        for (Disguise disguise : Disguises.of(plain)) {
            spans.addAll(read(disguise.view(), disguise.name() + " "));
        }
        for (Payload payload : Payloads.find(plain.cased(), this::isInstruction)) {
            spans.add(new Span(payload.rule(), plain, payload.from(), payload.to()));
        }
        return merged(spans, lines);
    }

    /**
     * Returns whether a text has anything that instructs.
     *
     * @param text any, of one or more lines
     */
    public boolean isInstruction(String text) {
        return !find(text.lines().toList()).isEmpty();
    }

    /**
     * Returns whether a line could belong to an instruction. Most that could are honest; an answer that repeats one is not.
     *
     * @param line of a document
     */
    public boolean isSuspicious(String line) {
        String text = Folds.of(List.of(line)).text();
        return Rules.NEAR.stream()
                .filter(rule -> rule.name().equals("suspicious"))
                .anyMatch(rule -> rule.pattern().isIn(text));
    }

    private record Span(String rule, View view, int from, int to) {}

    private List<Span> read(View view, String prefix) {
        Clauses clauses = new Clauses(view);
        Mentions mentions = new Mentions(view, clauses);
        Map<Integer, List<Span>> byRule = new TreeMap<>();
        Rules.SOUGHT_ANYWHERE.each(view.text(), worthALook(view.text()), (number, found) -> {
            List<Span> ofRule = byRule.computeIfAbsent(number, none -> new ArrayList<>());
            add(Rules.ANYWHERE.get(number), found, prefix, view, clauses, mentions, ofRule);
        });
        List<Span> spans = new ArrayList<>();
        byRule.values().forEach(spans::addAll);
        Rules.SOUGHT_AT_STARTS.eachAt(
                view.text(),
                clauses.starts(),
                (number, found) -> add(Rules.AT_STARTS.get(number), found, prefix, view, clauses, mentions, spans));
        return spans;
    }

    private static BitSet worthALook(String text) {
        BitSet rules = new BitSet();
        for (int i = 0; i < Rules.ANYWHERE.size(); i++) {
            rules.set(i, Rules.ANYWHERE.get(i).mayFindIn(text));
        }
        return rules;
    }

    private void add(
            ScreenRule rule,
            Matcher matcher,
            String prefix,
            View view,
            Clauses clauses,
            Mentions mentions,
            List<Span> spans) {
        int order = rule.place() == Place.START ? matcher.start() : clauses.orderStart(matcher.start());
        int from = order >= 0 ? order : clauses.sentenceStart(matcher.start());
        if (mentions.isMention(rule, order >= 0 ? order : matcher.start(), matcher.end(), order >= 0)) {
            return;
        }
        spans.add(new Span(prefix + rule.name(), view, from, withWhatFollows(view, clauses, matcher.end())));
    }

    /** What is said right behind an order belongs to it if it is suspicious at all. */
    private int withWhatFollows(View view, Clauses clauses, int end) {
        int last = clauses.sentenceEnd(end);
        for (int i = 0; i < MOST_SENTENCES_BEHIND; i++) {
            int next = Math.min(last + 1, view.text().length());
            int after = clauses.sentenceEnd(Math.min(next + 1, view.text().length()));
            if (after <= next || !isNear(view.text().substring(next, after))) {
                return last;
            }
            last = after;
        }
        return last;
    }

    private boolean isNear(String text) {
        return Rules.NEAR.stream().anyMatch(rule -> rule.pattern().isIn(text));
    }

    /** One instruction for all that overlap or touch, named by what began first. */
    private static List<Instruction> merged(List<Span> spans, List<String> lines) {
        List<Reach> reaches = spans.stream()
                .flatMap(span -> Reach.of(span).stream())
                .sorted(Comparator.comparingLong(Reach::from))
                .toList();
        List<Instruction> found = new ArrayList<>();
        for (int i = 0; i < reaches.size(); ) {
            Reach reach = reaches.get(i);
            for (i++; i < reaches.size() && reaches.get(i).from() <= reach.to(); i++) {
                reach = reach.with(reaches.get(i));
            }
            found.add(instruction(reach, lines));
        }
        return found;
    }

    private static Instruction instruction(Reach reach, List<String> lines) {
        List<Part> parts = new ArrayList<>();
        for (int line = Reach.line(reach.from()); line <= Reach.line(reach.to()); line++) {
            String text = lines.get(line);
            int from = line == Reach.line(reach.from()) ? Reach.index(reach.from()) : 0;
            int to = line == Reach.line(reach.to())
                    ? text.offsetByCodePoints(Reach.index(reach.to()), 1)
                    : text.length();
            if (from < to) {
                parts.add(new Part(line, from, to));
            }
        }
        String words = parts.stream()
                .map(part -> lines.get(part.line()).substring(part.from(), part.to()))
                .collect(Collectors.joining(" "));
        return new Instruction(reach.rule(), words, parts);
    }

    /** From a character to a character of the document, both in it; a place is its line and its index in one number. */
    private record Reach(String rule, long from, long to) {
        static Optional<Reach> of(Span span) {
            LongSummaryStatistics places = IntStream.range(span.from(), span.to())
                    .filter(i -> span.view().cased().charAt(i) != '\n')
                    .mapToLong(i -> ((long) span.view().line(i) << Integer.SIZE)
                            + span.view().index(i))
                    .summaryStatistics();
            return places.getCount() == 0
                    ? Optional.empty()
                    : Optional.of(new Reach(span.rule(), places.getMin(), places.getMax()));
        }

        Reach with(Reach other) {
            return new Reach(rule, from, Math.max(to, other.to));
        }

        static int line(long place) {
            return (int) (place >> Integer.SIZE);
        }

        static int index(long place) {
            return (int) place;
        }
    }
}
