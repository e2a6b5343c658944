package dev.roast.internal.roast.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences that are written as something else: base64, hexadecimal, binary or percent code, or letters set apart. */
final class Payloads {
    private static final Pattern BASE64 =
            Pattern.compile("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}(?:\\n[A-Za-z0-9+/_-]{4,})*={0,2}");
    private static final Pattern HEX =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?:0x|\\\\x)?[0-9a-fA-F]{2}[\\s:,]{0,2}){12,}");
    private static final Pattern BINARY = Pattern.compile("(?<!\\d)(?:[01]{8}\\s{0,2}){6,}");
    private static final Pattern PERCENT = Pattern.compile("\\S*(?:%[0-9A-Fa-f]{2}\\S*){3,}");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}'?.,!][ ._\\-*|/\\n]{1,3}){12,}[\\p{L}\\p{N}?.!]?");
    private static final Pattern TELLING = Pattern.compile(
            "ignore|disregard|instruct|prompt|response|youranswer|reply|whatis|whatare|whowrote|howdo|please|candidate|translate"
                    + "|explain|tellme|givemethe|inyour|output|describe|provide|compose|recommend");

    /** So much of each at least has what its pattern finds. */
    private static final int SHORTEST_BASE64 = 16;

    private static final int FEWEST_HEX_DIGITS = 24;
    private static final int FEWEST_BITS = 48;
    private static final int FEWEST_PERCENTS = 3;
    private static final int FEWEST_APART = 12;

    private static final int LONG_SPACED = 34;
    private static final int FEWEST_WORDS = 3;

    private Payloads() {}

    /** A piece of text that is code. */
    record Payload(String rule, int from, int to) {}

    /**
     * Finds them.
     *
     * @param text with capital letters
     * @param isInstruction whether a decoded text instructs
     */
    static List<Payload> find(String text, Predicate<String> isInstruction) {
        List<Payload> found = new ArrayList<>();
        CodeSigns signs = CodeSigns.of(text);
        if (signs.longestWord() >= SHORTEST_BASE64) {
            decoded("base64", BASE64, text, Payloads::fromBase64, isInstruction, found);
        }
        if (signs.mostHexDigits() >= FEWEST_HEX_DIGITS) {
            decoded("hexadecimal", HEX, text, code -> fromDigits(code, 16, 2), isInstruction, found);
        }
        if (signs.mostBits() >= FEWEST_BITS) {
            decoded("binary", BINARY, text, code -> fromDigits(code, 2, 8), isInstruction, found);
        }
        if (signs.percents() >= FEWEST_PERCENTS) {
            decoded("percent-code", PERCENT, text, Payloads::fromPercent, isInstruction, found);
        }
        if (signs.mostApart() >= FEWEST_APART) {
            SPACED.matcher(text)
                    .results()
                    .filter(Payloads::isSpacedOut)
                    .forEach(match -> found.add(new Payload("spaced-out", match.start(), match.end())));
        }
        return found;
    }

    private static void decoded(
            String rule,
            Pattern pattern,
            String text,
            Function<String, Optional<String>> decoder,
            Predicate<String> isInstruction,
            List<Payload> found) {
        pattern.matcher(text).results().forEach(match -> {
            String code = match.group();
            // the last lines may be ordinary words
            while (!code.isEmpty() && !hides(code, decoder, isInstruction)) {
                code = code.substring(0, Math.max(code.lastIndexOf('\n'), 0));
            }
            if (!code.isEmpty()) {
                found.add(new Payload(rule, match.start(), match.start() + code.length()));
            }
        });
    }

    private static boolean hides(
            String code, Function<String, Optional<String>> decoder, Predicate<String> isInstruction) {
        return decoder.apply(code)
                .filter(words -> isProse(words) || isInstruction.test(words))
                .isPresent();
    }

    private static boolean isSpacedOut(MatchResult match) {
        String letters = match.group().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        long digits = letters.chars().filter(Character::isDigit).count();
        return digits * 3 < letters.length()
                && (letters.length() >= LONG_SPACED || TELLING.matcher(letters).find());
    }

    private static Optional<String> fromBase64(String code) {
        String joined =
                code.replaceAll("\\s", "").replace('-', '+').replace('_', '/').replace("=", "");
        // one left-over character is no code; what is before it may be
        String whole = joined.length() % 4 == 1 ? joined.substring(0, joined.length() - 1) : joined;
        return text(Base64.getDecoder().decode(whole));
    }

    private static Optional<String> fromDigits(String code, int radix, int width) {
        String digits = code.replaceAll("0x|\\\\x|[^0-9A-Fa-f]", "");
        byte[] bytes = new byte[digits.length() / width];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(i * width, (i + 1) * width), radix);
        }
        return text(bytes);
    }

    private static Optional<String> fromPercent(String code) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            boolean coded = code.charAt(i) == '%' && code.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            words.append(coded ? (char) Integer.parseInt(code.substring(i + 1, i + 3), 16) : code.charAt(i));
            i += coded ? 2 : 0;
        }
        return Optional.of(words.toString());
    }

    private static Optional<String> text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean readable = text.chars().allMatch(c -> (c >= ' ' && c != 0xFFFD) || c == '\n');
        return readable ? Optional.of(text) : Optional.empty();
    }

    private static boolean isProse(String text) {
        long words = Pattern.compile("\\p{L}{2,}").matcher(text).results().count();
        long letters =
                text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
        return words >= FEWEST_WORDS && text.contains(" ") && letters * 10 >= text.length() * 8L;
    }
}
