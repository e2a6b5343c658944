package dev.roast.internal.roast.personal;

import java.util.Locale;

/** What is kept from a model. The name of a kind is what its placeholders begin with, so it is one word. */
public enum Kind {
    /** The name of the person whose resume it is, or a part of it. */
    NAME,
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A web address. */
    URL,
    /** What someone is called on a web site. */
    HANDLE,
    /** A street, with its number, or a postal code. The city is none. */
    ADDRESS,
    /** When someone was born. */
    BIRTHDATE,
    /** How old someone is. */
    AGE,
    /** Which country's citizen someone is. */
    NATIONALITY,
    /** Married or not, and with how many children. */
    FAMILY,
    /** A number that a state gave: tax, social insurance, identity card, passport. */
    ID,
    /** A bank account. */
    IBAN,
    /** A payment card. */
    CARD,
    /** The name of someone who is asked about the person. */
    REFEREE;

    /** Returns the name for programs, such as {@code email}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
