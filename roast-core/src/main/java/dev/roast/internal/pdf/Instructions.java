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

    private Instructions() {}

    static boolean in(String text) {
        return TO_A_MODEL.matcher(text).find();
    }
}
