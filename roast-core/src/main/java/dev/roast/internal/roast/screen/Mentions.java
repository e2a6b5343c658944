package dev.roast.internal.roast.screen;

import java.util.regex.Pattern;

/**
 * Tells words that are spoken of from words that are spoken. Who detects, tests or writes prompts as a job quotes them; who
 * publishes has questions as titles.
 */
final class Mentions {
    private static final Pattern JOB = Pattern.compile(
            "\\b(?:attacks?|injections?|jail-?break\\w*|detect\\w*|filter\\w*|block\\w*|prevent\\w*|defen[cs]\\w*|defend\\w*|mitigat\\w*"
                    + "|red[- ]?team\\w*|guard-?rails?|classif\\w*|benchmark\\w*|data ?sets?|adversarial|payloads?|exploit\\w*"
                    + "|vulnerabilit\\w*|robustness|sanitiz\\w*|security|moderation|prompt (?:engineer\\w*|design\\w*|librar\\w*|templates?)"
                    + "|system prompts?|phrases?|patterns?|taxonomy|prompts|chat templates?|tokens?|fine-?tun\\w*|instruct(?:s|ed|ing)?|researched|studied|tested|wrote|evaluated|measured|such as|e\\.g\\.)");

    private static final Pattern PUBLISHED = Pattern.compile(
            "\\b(?:journal|proceedings|conference|arxiv|thesis|dissertation|doi|et al|in press|working paper|workshop|keynote|talk"
                    + "|lecture|lectures|seminar|symposium|presented|presentation|published|publications?|paper|article|column|blog"
                    + "|podcast|course|title|titled|entitled|book|chapter|vol|pp|press|review of|panel|webinar|poster|magazine|study"
                    + "|research question|zeitschrift|bildung|tagung|vortrag|revue|revista)\\b|\\((?:19|20)\\d\\d[^)]{0,12}\\)"
                    + "|\\p{L}{2,}, \\p{L}\\.");

    /** "Tell Me a Story" is the name of something. */
    private static final Pattern TITLE = Pattern.compile("\\p{Lu}\\p{Ll}+\\s(?:Me|Us)\\b");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ONE = Pattern.compile("\\b(?:i|me|my|us|we)\\b");
    private static final Pattern TITLE_WORD = Pattern.compile("\\p{L}[\\p{L}'-]{3,}");
    private static final Pattern CAPITAL_WORD = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'-]{2,}");
    private static final double TITLE_CASE = 0.6;
    private static final int FEW_WORDS = 5;
    private static final int BEFORE = 160;
    private static final int AFTER = 120;

    private final View view;
    private final Clauses clauses;

    Mentions(View view, Clauses clauses) {
        this.view = view;
        this.clauses = clauses;
    }

    /**
     * Returns whether words are only spoken of.
     *
     * @param rule what found them
     * @param from where they begin
     * @param to where they end
     * @param order whether they begin like an order
     */
    boolean isMention(ScreenRule rule, int from, int to, boolean order) {
        if (rule.name().equals("question")) {
            return isTitle(from, to) || isOneself(from, to) || isQuoted(from);
        }
        if (rule.name().equals("asks-me")
                && TITLE.matcher(view.cased()).region(from, to).lookingAt()) {
            return true;
        }
        boolean aside = isQuoted(from) || !order;
        return aside && JOB.matcher(around(from, to)).find();
    }

    /** The sentence without the words themselves. */
    private String around(int from, int to) {
        int begin = Math.max(clauses.sentenceStart(Math.max(from - 1, 0)), from - BEFORE);
        int end = Math.min(clauses.sentenceEnd(to), to + AFTER);
        return view.text().substring(Math.min(begin, from), from) + " | "
                + view.text().substring(to, Math.max(end, to));
    }

    private boolean isQuoted(int from) {
        int begin = Math.max(clauses.sentenceStart(Math.max(from - 1, 0)), from - BEFORE);
        String before = view.text().substring(Math.min(begin, from), from);
        boolean open = before.chars().filter(c -> c == '"').count() % 2 == 1 || before.endsWith("'");
        return open && before.chars().filter(Character::isLetter).count() > 2;
    }

    private boolean isTitle(int from, int to) {
        String text = view.text();
        String context = text.substring(Math.max(from - BEFORE, 0), from) + " | "
                + text.substring(to, Math.min(to + AFTER, text.length()));
        return isCapitalised(from, to) || PUBLISHED.matcher(context).find();
    }

    /** "What Is a Senior Engineer?" */
    private boolean isCapitalised(int from, int to) {
        String words = QUOTED.matcher(view.cased().substring(from, to)).replaceAll("");
        long all = TITLE_WORD.matcher(words).results().skip(1).count();
        long capital = CAPITAL_WORD
                .matcher(words)
                .results()
                .filter(word -> word.start() > 0)
                .count();
        return all >= 2 && capital >= TITLE_CASE * all;
    }

    /** "Who am I?" */
    private boolean isOneself(int from, int to) {
        String words = view.text().substring(from, to);
        return words.split("\\s+").length <= FEW_WORDS && ONE.matcher(words).find();
    }
}
