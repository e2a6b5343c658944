package dev.roast.internal.roast;

import dev.roast.internal.roast.Redaction.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, web addresses and phone numbers in a line. */
final class PersonalData {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}\\s?[@＠]\\s?(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}(?![\\p{L}\\p{N}@])");

    /** With a scheme or www, whatever follows. */
    private static final Pattern MARKED_URL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:https?://|ftp://|www\\.)[^\\s<>\"“”|，、；]{2,500}");

    /** A host name of common top-level domains, with or without a path. */
    private static final Pattern BARE_URL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}@._/-])((?:[a-z0-9-]{1,63}\\.){1,4}"
            + "(?:com|org|net|edu|gov|io|dev|me|app|co|info|ai|tech|page|site|blog|xyz|design|de|fr|uk|it|es|nl|ch|at|be|"
            + "eu|cn|jp|kr|in|ca|us|br|ru|pl|se|no|dk|fi|cz|pt|gr|tr|tw|hk|sg|nz|au|im|sh|fm|tv|ly|gg))"
            + "(/[^\\s<>\"“”|，、；]{0,500})?(?![\\p{L}\\p{N}])");

    /** Technologies whose names look like hosts. */
    private static final Set<String> NO_HOST = Set.of("asp.net", "ado.net", "vb.net", "ml.net", "socket.io", "draw.io");

    private static final String TRAILING = ".,;:!?)]}'\"";

    private PersonalData() {}

    /**
     * Finds what is in a line.
     *
     * @param text the line
     * @param contactLine whether it stands where people put their contact data: there, a bare host or a plain number is
     *     taken for theirs
     * @return pieces that do not overlap, in their order
     */
    static List<Piece> find(String text, boolean contactLine) {
        List<Piece> pieces = new ArrayList<>();
        collect(EMAIL, Kind.EMAIL, text, pieces);
        collect(MARKED_URL, Kind.URL, text, pieces);
        bareUrls(text, contactLine, pieces);
        PhoneNumbers.find(text, contactLine).forEach(piece -> addUnlessTaken(piece, pieces));
        pieces.sort(Comparator.comparingInt(Piece::start));
        return pieces;
    }

    private static void collect(Pattern pattern, Kind kind, String text, List<Piece> pieces) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            addUnlessTaken(new Piece(kind, matcher.start(), trimmedEnd(text, matcher.start(), matcher.end())), pieces);
        }
    }

    private static void bareUrls(String text, boolean contactLine, List<Piece> pieces) {
        Matcher matcher = BARE_URL.matcher(text);
        while (matcher.find()) {
            boolean hasPath = matcher.group(2) != null && matcher.group(2).length() > 1;
            boolean isTechnology = NO_HOST.contains(matcher.group(1).toLowerCase(Locale.ROOT));
            if (!isTechnology && (hasPath || contactLine)) {
                int end = trimmedEnd(text, matcher.start(), matcher.end());
                addUnlessTaken(new Piece(Kind.URL, matcher.start(), end), pieces);
            }
        }
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && TRAILING.indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    private static void addUnlessTaken(Piece piece, List<Piece> pieces) {
        boolean taken = pieces.stream().anyMatch(other -> piece.start() < other.end() && other.start() < piece.end());
        if (!taken) {
            pieces.add(piece);
        }
    }

    /**
     * Where something stands in a line.
     *
     * @param kind what it is
     * @param start of its first character
     * @param end after its last character
     */
    record Piece(Kind kind, int start, int end) {}
}
