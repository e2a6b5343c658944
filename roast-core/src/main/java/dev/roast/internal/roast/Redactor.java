package dev.roast.internal.roast;

import dev.roast.internal.roast.PersonalData.Piece;
import dev.roast.internal.roast.Redaction.Kind;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces personal data by placeholders before anything leaves the process. The same value gets the same placeholder
 * throughout a resume, and a placeholder never equals something that the resume says itself.
 */
final class Redactor {
    /** People put their contact data at the top, or in a line with an address. */
    private static final int HEADER_LINES = 14;

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\[(EMAIL|PHONE|URL)_(\\d{1,6})]");

    RedactedText redact(ResumeText text) {
        Numbering numbering = new Numbering(text);
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : text.lines()) {
            lines.add(line.withText(redacted(line, numbering)));
        }
        return new RedactedText(text, lines, numbering.redactions());
    }

    private static String redacted(TextLine line, Numbering numbering) {
        String text = line.text();
        StringBuilder redacted = new StringBuilder();
        int from = 0;
        for (Piece piece : PersonalData.find(text, isContactLine(line))) {
            redacted.append(text, from, piece.start())
                    .append(numbering.placeholder(piece.kind(), text.substring(piece.start(), piece.end())));
            from = piece.end();
        }
        return redacted.append(text, from, text.length()).toString();
    }

    private static boolean isContactLine(TextLine line) {
        return (line.page() == 1 && line.line() <= HEADER_LINES)
                || line.text().indexOf('@') >= 0
                || line.text().toLowerCase(Locale.ROOT).contains("http");
    }

    private static final class Numbering {
        private final Map<String, Redaction> byValue = new LinkedHashMap<>();
        private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);

        Numbering(ResumeText text) {
            for (TextLine line : text.lines()) {
                Matcher matcher = LOOKS_LIKE_ONE.matcher(line.text());
                while (matcher.find()) {
                    last.merge(Kind.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)), Math::max);
                }
            }
        }

        String placeholder(Kind kind, String value) {
            return byValue.computeIfAbsent(kind + " " + value, key -> make(kind, value))
                    .placeholder();
        }

        private Redaction make(Kind kind, String value) {
            int number = last.merge(kind, 1, Integer::sum);
            return new Redaction(kind, value, "[" + kind + "_" + number + "]");
        }

        List<Redaction> redactions() {
            return List.copyOf(byValue.values());
        }
    }
}
