package dev.roast.internal.roast;

import dev.roast.internal.roast.personal.Kind;
import dev.roast.internal.roast.personal.PersonalData;
import dev.roast.internal.roast.personal.Piece;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces personal data by placeholders before anything leaves the process. The same value gets the same placeholder
 * throughout a resume, and a placeholder never equals something that the resume says itself.
 */
final class Redactor {
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\["
            + Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining("|", "(", ")"))
            + "_(\\d{1,6})]");

    RedactedText redact(ResumeText text) {
        Numbering numbering = new Numbering(text);
        List<TextLine> lines = new ArrayList<>();
        List<List<Piece>> found = PersonalData.find(text);
        for (int i = 0; i < found.size(); i++) {
            TextLine line = text.lines().get(i);
            lines.add(line.withText(redacted(line.text(), found.get(i), numbering)));
        }
        return new RedactedText(text, lines, numbering.redactions());
    }

    private static String redacted(String text, List<Piece> pieces, Numbering numbering) {
        StringBuilder redacted = new StringBuilder();
        int from = 0;
        for (Piece piece : pieces) {
            redacted.append(text, from, piece.start())
                    .append(numbering.placeholder(piece.kind(), text.substring(piece.start(), piece.end())));
            from = piece.end();
        }
        return redacted.append(text, from, text.length()).toString();
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
