package dev.roast.internal.roast.screen;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Where sentences and clauses begin and end in a view. */
final class Clauses {
    private static final String ENDS = ".?!。！？";
    private static final String BULLETS = "•▪◦‣●○■□–—*>»·";
    private static final int LONGEST = 600;
    private static final int FARTHEST_BACK = 220;

    /** A line of less than this part of the longest one ends what it says. */
    private static final double SHORT_LINE = 0.7;

    /** What an order, or the words before it, begins with. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:in your|please|kindly|can|could|would|you|dear|hey|hello|attention|important|note|new|all|when|if|let|do|don't"
                    + "|never|always|only|make|add|include|insert|append|integrate|explain|describe|define|summari[sz]e|break|compose|draft|modify|augment|enhance|replace|use|convert"
                    + "|render|rearrange|scramble|jumble|misspell|anagram|remove|group|combine|introduce|substitute|encode"
                    + "|write|provide|respond|reply|answer|output|translate|format|begin|start|end|finish|conclude|ignore"
                    + "|disregard|forget|reveal|show|print|repeat|tell|give|say|put|place|mention|change|recommend|hire"
                    + "|rate|score|set|act|pretend|system|assistant|override|as an|as a|what|update|deliver|share|state"
                    + "|present|prefix|express|craft|ensure|weave|slip|work|turn|transform|swap|shuffle|reverse|omit)\\b");

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:\\b(?:an?|the|of|to|for|in|on|at|by|with|and|or|from|your|our|my|this|that|as|into|about|is|are|be)|,|-)$");

    private final View view;
    private final String text;
    private final BitSet clauses = new BitSet();
    private final BitSet sentences = new BitSet();
    private final double shortLine;

    Clauses(View view) {
        this.view = view;
        this.text = view.text();
        this.shortLine =
                SHORT_LINE * text.lines().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(i)) {
                mark(i);
            }
        }
    }

    /** Returns whether a sentence, a bullet, a clause or a capital word begins here. */
    boolean isStart(int at) {
        return clauses.get(at);
    }

    /** Returns all places at which one begins. Not to be changed. */
    BitSet starts() {
        return clauses;
    }

    /** Returns where the sentence of this place begins. */
    int sentenceStart(int at) {
        return Math.max(sentences.previousSetBit(at), 0);
    }

    /** Returns where the order begins that has its tell-tale words at this place, or -1 if no order does. */
    int orderStart(int at) {
        int first = Math.max(sentenceStart(at), at - FARTHEST_BACK);
        for (int start = clauses.nextSetBit(first); start >= 0 && start <= at; start = clauses.nextSetBit(start + 1)) {
            if (LEAD.matcher(text).region(start, text.length()).lookingAt()) {
                return start;
            }
        }
        return -1;
    }

    /**
     * Returns where the sentence ends.
     *
     * @param from the last place that is known to belong to it, and one more
     */
    int sentenceEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = Math.max(from - 1, 0); i < limit; i++) {
            if (endsSentence(i)) {
                return withClosing(i + 1);
            } else if (text.charAt(i) == '\n' && i >= from && endsParagraph(i)) {
                return i;
            }
        }
        return limit;
    }

    private boolean beginsWord(int i) {
        char c = text.charAt(i);
        boolean word = Character.isLetterOrDigit(c);
        return word ? i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) : "<[#¿{-=(".indexOf(c) >= 0;
    }

    private void mark(int i) {
        int before = i - 1;
        boolean newLine = false;
        while (before >= 0 && !isTelling(text.charAt(before))) {
            newLine |= text.charAt(before) == '\n';
            before--;
        }
        boolean capital = Character.isUpperCase(view.cased().charAt(i)) || !Character.isLetter(text.charAt(i));
        boolean opened = before < 0 || (":;|" + BULLETS).indexOf(text.charAt(before)) >= 0;
        boolean ended =
                !opened && ENDS.indexOf(text.charAt(before)) >= 0 && (before < i - 1 || text.charAt(before) > 0x7f);
        boolean lineEnded = newLine && isShort(before);
        if (opened || (capital && (ended || (newLine && !isUnfinished(before))))) {
            sentences.set(i);
        }
        if (opened || ended || capital || lineEnded || (before >= 0 && text.charAt(before) == ',')) {
            clauses.set(i);
        }
    }

    private static boolean isTelling(char c) {
        return !Character.isWhitespace(c) && "\"'([{-".indexOf(c) < 0;
    }

    /** Whether the line that this place is on is a short one. */
    private boolean isShort(int at) {
        int begin = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return (end < 0 ? text.length() : end) - begin < shortLine;
    }

    private boolean endsSentence(int i) {
        if (ENDS.indexOf(text.charAt(i)) < 0) {
            return false;
        }
        int after = i + 1;
        while (after < text.length() && (ENDS + "\"')]").indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after >= text.length() || Character.isWhitespace(text.charAt(after)) || text.charAt(i) > 0x7f;
    }

    private int withClosing(int end) {
        int after = end;
        while (after < text.length() && (ENDS + "\"')]").indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    private boolean endsParagraph(int lineEnd) {
        int next = lineEnd + 1;
        if (next >= text.length() || BULLETS.indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        return !Character.isLowerCase(view.cased().charAt(next))
                && isShort(Math.max(lineEnd - 1, 0))
                && !isUnfinished(lineEnd - 1);
    }

    /** Whether the line that ends here has more to say: after a preposition or a comma, or inside quotation marks. */
    private boolean isUnfinished(int last) {
        String line = text.substring(text.lastIndexOf('\n', last) + 1, last + 1);
        return UNFINISHED.matcher(line).find()
                || line.chars().filter(c -> c == '"').count() % 2 == 1
                || line.lastIndexOf('(') > line.lastIndexOf(')');
    }
}
