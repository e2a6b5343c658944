package dev.roast.internal.account;

import java.text.Normalizer;
import java.util.Optional;

/** Which passwords are taken, after NIST SP 800-63B 5.1.1.2: length counts, composition does not. */
final class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private Passwords() {}

    /** Returns the one form in which a password is hashed, however it was typed. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Returns what is wrong with it, if something is. */
    static Optional<String> problem(String normalised) {
        int length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("The password has " + length + " characters; choose one of " + SHORTEST + " to "
                    + LONGEST + " characters.");
        }
        return CommonPasswords.contains(normalised)
                ? Optional.of("That password is among the first that are tried; choose another.")
                : Optional.empty();
    }
}
