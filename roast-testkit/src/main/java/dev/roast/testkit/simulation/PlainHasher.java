package dev.roast.testkit.simulation;

import dev.roast.port.PasswordHasher;

/** Hashes nothing: thousands of sign-ins of a simulation cost no time. */
final class PlainHasher implements PasswordHasher {

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
