package dev.roast.devservices.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty PostgreSQL database of one test class. Safe for use by many threads. */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final String url;
    private final Runnable drop;

    TestDatabase(String name, String url, Runnable drop) {
        this.name = name;
        this.url = url;
        this.drop = drop;
    }

    /**
     * Returns its name.
     *
     * @return unique
     */
    public String name() {
        return name;
    }

    /**
     * Returns its JDBC address, with user and password in it: a secret.
     *
     * @return the address
     */
    public String url() {
        return url;
    }

    /**
     * Returns a source of new connections, without a pool.
     *
     * @return a source; each call returns another
     */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** Drops it with all connections to it. JUnit calls this at the end of the run. */
    @Override
    public void close() {
        drop.run();
    }

    /** Returns a text that shows no secret. */
    @Override
    public String toString() {
        return "TestDatabase[" + name + "]";
    }
}
