package dev.roast.example.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a process does. */
public enum Role {
    /** Both. */
    ALL,
    /** Answers requests; it opens no PDF and calls no model. */
    WEB,
    /** Works roasts off; it listens for nothing but its operators. */
    WORKER;

    /**
     * Finds one by its name in lower case.
     *
     * @param name as an operator writes it
     * @return the role, or empty if there is none of that name
     */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    /** Returns the name that an operator writes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean serves() {
        return this != WORKER;
    }

    boolean works() {
        return this != WEB;
    }
}
