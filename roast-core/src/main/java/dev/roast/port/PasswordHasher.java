package dev.roast.port;

/**
 * Turns passwords into hashes that are slow to guess from. Bounded in how many it works on at once, so that log-ins can't
 * exhaust memory.
 */
public interface PasswordHasher {

    /**
     * Hashes a password with a new random salt.
     *
     * @param password normalised, 8 to 128 characters
     * @return a text with algorithm, parameters, salt and hash
     */
    String hash(String password);

    /**
     * Compares in the same time whether it is right or wrong.
     *
     * @param password what was given
     * @param hash what {@link #hash} made, now or with other parameters
     * @return whether it is the one
     */
    boolean matches(String password, String hash);

    /**
     * Says whether a hash was made with weaker parameters than today's.
     *
     * @param hash what {@link #hash} made
     * @return whether to hash again at the next chance
     */
    boolean outdated(String hash);
}
