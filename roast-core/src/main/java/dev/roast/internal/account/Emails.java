package dev.roast.internal.account;

import dev.roast.model.Email;
import java.util.Optional;

/** Reads e-mail addresses that people typed. */
final class Emails {
    private Emails() {}

    static Optional<Email> parse(String typed) {
        try {
            return Optional.of(new Email(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
