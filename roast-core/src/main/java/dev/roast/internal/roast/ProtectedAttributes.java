package dev.roast.internal.roast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What no joke may be about: age, gender, sexuality, race, nationality, religion, disability, health, family, looks,
 * class, death, drugs, politics. The patterns stand in {@code protected-attributes.txt} beside this class.
 */
public final class ProtectedAttributes {
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’(?!\\p{L})");
    private static final Pattern ANY = Pattern.compile(
            entries().stream().collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ProtectedAttributes() {}

    /** Returns the patterns of the list. */
    public static List<String> entries() {
        try (InputStream in = Objects.requireNonNull(
                ProtectedAttributes.class.getResourceAsStream("protected-attributes.txt"),
                "protected-attributes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the text mentions one, the resume's own words in typographic quotation marks left aside. */
    public static boolean mentionedIn(String text) {
        return !outsideQuotes(text).isEmpty();
    }

    /** Returns the words in the text that the list has. */
    public static List<String> in(String text) {
        return ANY.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Returns them, the resume's own words in typographic quotation marks left aside. */
    public static List<String> outsideQuotes(String text) {
        return in(QUOTED.matcher(text).replaceAll("“”"));
    }
}
