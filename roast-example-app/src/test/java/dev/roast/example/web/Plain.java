package dev.roast.example.web;

import dev.roast.port.PasswordHasher;

/** What a password costs is not what the tests that use this are about. */
final class Plain implements PasswordHasher {
    @Override
    public String hash(String password) {
        return "plain:" + password;
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
