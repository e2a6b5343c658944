package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses and web addresses in a line. */
final class WebAddresses {
    private static final String LOCAL = "[\\p{L}\\p{N}._%+'-]{1,64}";
    private static final String DOMAIN = "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}(?![\\p{L}\\p{N}@])";

    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+'-])" + LOCAL + "\\s?[@＠]\\s?" + DOMAIN);

    /** "ada (at) example (dot) org" and the like; a bare "at" and "dot" only together. */
    private static final Pattern SPELT_EMAIL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}._%+'-])" + LOCAL
                    + "(?:\\s?[\\[({<]\\s?(?:at|ät|@|arroba|chez)\\s?[\\])}>]\\s?(?:[\\p{L}\\p{N}-]{1,63}\\s?(?:\\.|[\\[({<]\\s?(?:dot|punkt|point|punto|ponto)\\s?[\\])}>]|\\sdot\\s)\\s?){1,4}"
                    + "|\\s(?:at|arroba)\\s(?:[\\p{L}\\p{N}-]{1,63}\\s(?:dot|punto|ponto|punkt)\\s){1,4})\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    /** What it has in any case: the at in brackets, or a dot that is a word. */
    private static final SoughtPattern SPELT_AT =
            SoughtPattern.of("(?i)[\\[({<]\\s?(?:at|ät|@|arroba|chez)\\s?[\\])}>]");

    private static final SoughtPattern SPELT_DOT = SoughtPattern.of("(?i)\\s(?:dot|punto|ponto|punkt)\\s");

    /** With a scheme or www, whatever follows. */
    private static final SoughtPattern MARKED_URL =
            SoughtPattern.of("(?i)(?<![\\p{L}\\p{N}])(?:https?://|ftp://|www\\.)[^\\s<>\"“”|，、；]{2,500}");

    /** A host name of common top-level domains, with or without a path. */
    private static final Pattern BARE_URL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}@._/-])((?:[a-z0-9-]{1,63}\\.){1,4}"
            + "(?:com|org|net|edu|gov|io|dev|me|app|co|info|ai|tech|page|site|blog|xyz|design|de|fr|uk|it|es|nl|ch|at|be|"
            + "eu|cn|jp|kr|in|ca|us|br|ru|pl|se|no|dk|fi|cz|pt|gr|tr|tw|hk|sg|nz|au|im|sh|fm|tv|ly|gg|pe|example))"
            + "(/[^\\s<>\"“”|，、；]{0,500})?(?![\\p{L}\\p{N}])");

    /** Technologies whose names look like hosts. */
    private static final Set<String> NO_HOST = Set.of("asp.net", "ado.net", "vb.net", "ml.net", "socket.io", "draw.io");

    private static final String TRAILING = ".,;:!?)]}'\"";

    private WebAddresses() {}

    static void find(Line line) {
        String text = line.text();
        if (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0) {
            trimmed(EMAIL, Kind.EMAIL, line);
        }
        if (text.indexOf('.') >= 0) {
            MARKED_URL.each(text, found -> addTrimmed(Kind.URL, found, line));
            if (hasDotInside(text)) {
                bareUrls(line);
            }
        }
        if (mayBeSpelt(text)) {
            trimmed(SPELT_EMAIL, Kind.EMAIL, line);
        }
    }

    /** Between two characters as host names have them. */
    private static boolean hasDotInside(String text) {
        for (int at = text.indexOf('.', 1); at > 0 && at + 1 < text.length(); at = text.indexOf('.', at + 1)) {
            if (!Character.isWhitespace(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Looked for first, as most lines have neither a bracket nor a "dot". */
    private static boolean mayBeSpelt(String text) {
        return SPELT_AT.isIn(text) || SPELT_DOT.isIn(text);
    }

    private static void trimmed(Pattern pattern, Kind kind, Line line) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            addTrimmed(kind, matcher, line);
        }
    }

    private static void addTrimmed(Kind kind, Matcher found, Line line) {
        line.add(kind, found.start(), trimmedEnd(line.text(), found.start(), found.end()));
    }

    private static void bareUrls(Line line) {
        Matcher matcher = BARE_URL.matcher(line.text());
        while (matcher.find()) {
            boolean hasPath = matcher.group(2) != null && matcher.group(2).length() > 1;
            boolean isTechnology = NO_HOST.contains(matcher.group(1).toLowerCase(Locale.ROOT));
            if (!isTechnology && (hasPath || line.isContact())) {
                line.add(Kind.URL, matcher.start(), trimmedEnd(line.text(), matcher.start(), matcher.end()));
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
}
