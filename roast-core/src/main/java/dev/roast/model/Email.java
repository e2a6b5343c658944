package dev.roast.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which accounts are compared: NFKC, without space around it, in lower case.
 * {@link #toString()} hides it, so that it reaches no log by accident.
 *
 * @param value the normalised address
 */
public record Email(String value) {
    /** The longest address that SMTP can carry: RFC 5321, 4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");

    /** Normalises and checks. */
    public Email {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org");
        }
    }

    /** Returns a text that does not show the address. */
    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
