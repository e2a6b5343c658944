package dev.roast.devservices.testing;

import java.net.URI;

/** A Redis server, and a beginning of keys that is one test class's alone. Safe for use by many threads. */
public final class TestRedis implements AutoCloseable {
    private final URI url;
    private final String prefix;
    private final Runnable deleteAll;

    TestRedis(URI url, String prefix, Runnable deleteAll) {
        this.url = url;
        this.prefix = prefix;
        this.deleteAll = deleteAll;
    }

    /**
     * Returns the server's address, with the password in it: a secret.
     *
     * @return such as {@code redis://:password@127.0.0.1:6379}
     */
    public URI url() {
        return url;
    }

    /**
     * Returns what each key must have in it, at its beginning or right behind a brace.
     *
     * @return such as {@code roast-test-...:}
     */
    public String prefix() {
        return prefix;
    }

    /** Deletes all keys that have the prefix in them. JUnit calls this at the end of the run. */
    @Override
    public void close() {
        deleteAll.run();
    }

    /** Returns a text that shows no secret. */
    @Override
    public String toString() {
        return "TestRedis[" + prefix + "]";
    }
}
