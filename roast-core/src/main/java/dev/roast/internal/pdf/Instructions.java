package dev.roast.internal.pdf;

import java.util.regex.Pattern;

/** A coarse test of whether a text that a viewer does not show speaks to a model or asks for a verdict. */
final class Instructions {
    private static final Pattern TO_A_MODEL = Pattern.compile(
            "\\b(ignore|disregard|forget|override|bypass)\\b.{0,60}\\b(previous|prior|above|earlier|instructions?|prompts?|rules|guidelines|criteria)\\b"
                    + "|\\b(system|hidden) ?(prompt|message|instructions?)\\b|<\\|?(im_start|system|endoftext)|\\[/?inst\\]|###? ?(system|instruction)"
                    + "|\\b(language model|chat ?gpt|llms?|ai (model|assistant|system|agent|recruiter|reviewer|screener))\\b"
                    + "|\\byou (are|must|should|will)\\b.{0,60}\\b(assistant|model|ai|rate|score|rank|recommend|output|respond|reply|answer|say|print|hire|select)\\b"
                    + "|\\b(rate|score|rank|recommend|hire|select|approve|accept|shortlist|give|review)\\b.{0,40}\\b(candidate|applicant|resume|cv|paper|10/10|100|highest|top|perfect|excellent|positive)\\b"
                    + "|\\b(respond|reply|answer|output|say)\\b.{0,30}\\b(only|with|that)\\b"
                    + "|\\b(best|perfect|ideal|strongest) (candidate|applicant|fit)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Fewer words are a name: "Resume review for candidates". */
    private static final int FEWEST_WORDS = 6;

    private static final Pattern PLAIN = Pattern.compile(
            "\\b(ignore|disregard|forget|override)\\b.{0,40}\\b(previous|prior|above|earlier|instructions?|prompts?)\\b"
                    + "|\\bsystem ?(prompt|message)\\b|<\\|?(im_start|system|endoftext)|\\[/?inst\\]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Instructions() {}

    /** The same for a text that is usually a few words and never meant for a reader. */
    static boolean inMetadata(String text) {
        return PLAIN.matcher(text).find()
                || (text.strip().split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS && in(text));
    }

    static boolean in(String text) {
        return TO_A_MODEL.matcher(text).find();
    }
}
