package dev.roast.postgres;

import dev.roast.port.AttemptRef;
import dev.roast.port.NewFile;
import dev.roast.port.NewFile.Content;
import dev.roast.port.PortFailureException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;

/** One call of the function {@code roast.register}, which enters a file into the ledger. In plain JDBC, as a request waits for it. */
final class Registration {
    private static final String SQL = """
            SELECT roast.register(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, roast.micros(?), roast.micros(?), ?)
            """;

    private final NewFile file;
    private final Optional<Content.Upload> upload;
    private final Optional<AttemptRef> attempt;

    Registration(NewFile file) {
        this.file = file;
        this.upload = file.content() instanceof Content.Upload some ? Optional.of(some) : Optional.empty();
        this.attempt = file.content() instanceof Content.Derived some ? Optional.of(some.attempt()) : Optional.empty();
    }

    /** Returns whether it is entered; it is not where nothing may begin for the account, or the attempt does not hold its roast. */
    boolean on(Connection connection, Duration shift) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            bind(call, shift);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return entered(row.getString(1));
            }
        }
    }

    private void bind(PreparedStatement call, Duration shift) throws SQLException {
        call.setString(1, file.key().value());
        call.setObject(2, file.content().account().value());
        call.setObject(3, upload.map(some -> some.resume().value()).orElse(null), Types.OTHER);
        call.setObject(4, upload.map(Content.Upload::fileName).orElse(null), Types.VARCHAR);
        call.setObject(5, upload.map(Content.Upload::length).orElse(null), Types.BIGINT);
        call.setObject(6, upload.map(Content.Upload::sha256).orElse(null), Types.VARCHAR);
        call.setObject(7, upload.map(Content.Upload::direct).orElse(null), Types.BOOLEAN);
        call.setObject(8, attempt.map(some -> some.roast().id().value()).orElse(null), Types.OTHER);
        call.setObject(9, attempt.map(AttemptRef::attempt).orElse(null), Types.INTEGER);
        call.setObject(10, attempt.map(some -> some.worker().value()).orElse(null), Types.OTHER);
        call.setLong(11, Commit.micros(file.expiry()));
        call.setObject(12, file.grant().map(Commit::micros).orElse(null), Types.BIGINT);
        call.setLong(13, Commit.micros(shift));
    }

    private boolean entered(String answer) {
        return switch (answer) {
            case "REGISTERED" -> true;
            case "GONE" -> false;
            case "KEY_TAKEN" ->
                throw new PortFailureException("the file key " + file.key() + " is taken: make a new one");
            default ->
                throw new PortFailureException("the resume id "
                        + upload.map(Content.Upload::resume)
                                .map(Object::toString)
                                .orElse("") + " is taken: make a new one");
        };
    }
}
