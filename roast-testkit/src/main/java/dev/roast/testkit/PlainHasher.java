package dev.roast.testkit;

import dev.roast.port.PasswordHasher;

/**
 * Hashes nothing: for tests that sign in thousands of times and are not about passwords. Never for a real account. Safe for
 * use by many threads.
 */
public final class PlainHasher implements PasswordHasher {

    /** Makes one. */
    public PlainHasher() {}

    @Override
    public String hash(String password) {
        return "plain " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.equals(hash(password));
    }

    @Override
    public boolean outdated(String hash) {
        return false;
    }
}
