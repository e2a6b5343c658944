package dev.roast.internal.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that are tried first: {@code common-passwords.txt}, of the lists of the most frequent ones in breaches those
 * of eight characters and more; one character or a few repeated; and keys or letters in their order.
 */
final class CommonPasswords {
    private static final String ORDER =
            "abcdefghijklmnopqrstuvwxyz 01234567890 09876543210 qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop";
    private static final int LONGEST_REPEATED = 3;

    private static final Set<String> LISTED = read();

    private CommonPasswords() {}

    /** Returns whether it is one, in whatever case. */
    static boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return LISTED.contains(lower) || ORDER.contains(lower) || isRepeated(lower);
    }

    private static boolean isRepeated(String lower) {
        for (int length = 1; length <= LONGEST_REPEATED && length < lower.length(); length++) {
            String part = lower.substring(0, length);
            if (part.repeat(lower.length() / length + 1).startsWith(lower)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        String name = "common-passwords.txt";
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
