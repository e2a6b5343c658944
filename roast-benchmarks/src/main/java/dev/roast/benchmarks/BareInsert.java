package dev.roast.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The least that can be done for a durable task: a row as long as a roast's, and a commit. Nothing works it off. */
final class BareInsert implements Engine {
    static final String NAME = "bare insert+commit";

    /** With it the row has the 186 bytes of an accepted roast's. */
    private static final String PAYLOAD = "x".repeat(110);

    private final Servers servers;
    private final UUID account = UUID.randomUUID();

    BareInsert(Servers servers) throws SQLException {
        this.servers = servers;
        servers.execute("CREATE TABLE bare (account uuid, id uuid, at timestamptz, kind text, payload text,"
                + " PRIMARY KEY (account, id))");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(int tasks) {}

    @Override
    public void accept() throws SQLException {
        try (Connection connection = servers.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO bare VALUES (?, ?, clock_timestamp(), 'roast', ?)")) {
            insert.setObject(1, account);
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, PAYLOAD);
            insert.executeUpdate();
        }
    }

    @Override
    public double drain(int tasks) {
        throw new UnsupportedOperationException("nothing works it off");
    }

    @Override
    public void clear() throws SQLException {
        servers.execute("TRUNCATE bare");
    }
}
