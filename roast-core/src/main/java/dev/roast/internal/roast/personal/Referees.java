package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of people who are asked about the person, in the section of that name or after that word. */
final class Referees {
    private static final SoughtPattern LABELLED = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:referee|reference|referenz|r[ée]f[ée]rence|referencia|line manager|supervis(?:or|ed by)|betreuer(?:in)?|advis[eo]r)(?: ?\\d)?\\s{0,2}[:：]\\s{0,2}((?-i:"
                    + "(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau)\\.? ){0,2}\\p{Lu}[\\p{L}.'’-]{0,20}(?: (?:de |van |von |der |den |del |di |da )?\\p{Lu}[\\p{L}.'’-]{1,20}){1,3}))");
    private static final Pattern SEGMENT = Pattern.compile("[^|•·;,\\t–—(:]{3,60}");

    private Referees() {}

    static void find(Line line) {
        if (line.hasOneOf(":：")) {
            line.addAll(Kind.REFEREE, LABELLED);
        }
        if (line.isReferences()) {
            Matcher segment = SEGMENT.matcher(line.text());
            while (segment.find()) {
                segment(line, segment.start(), segment.group());
            }
        }
    }

    private static void segment(Line line, int from, String text) {
        int[] core = NameWords.core(text);
        String name = text.substring(core[0], core[1]).strip();
        if (NameWords.couldBeName(name) && (NameWords.words(name).size() >= 2 || NameWords.isHanOrHangul(name))) {
            int start = from + text.indexOf(name, core[0]);
            line.add(Kind.REFEREE, start, start + name.length());
        }
    }
}
