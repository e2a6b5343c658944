package dev.roast.postgres;

import dev.roast.model.RoastException;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What went wrong in the database. The texts of the driver and of the server may quote values of rows, such as an e-mail
 * address, and those of JDBI quote whole statements with their values: none of them goes on, but for those about the
 * connection, which are written before there is any row.
 */
final class Trouble {
    /** SQLSTATE classes: connection, resources, operator, invalid authorization, invalid catalog, configuration. */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "28", "3D", "53", "57", "58");
    /** Those of them that may pass. */
    private static final Set<String> MAY_PASS = Set.of("08", "53", "57", "58");
    /** Serialization failure, deadlock. */
    private static final Set<String> MEETINGS = Set.of("40001", "40P01");
    /** Lock timeout, and a server that only reads, as it is about to be replaced. */
    private static final Set<String> LATER = Set.of("55P03", "25006");

    private final Throwable thrown;
    private final Optional<SQLException> sql;
    private final String state;

    private Trouble(Throwable thrown, Optional<SQLException> sql) {
        this.thrown = thrown;
        this.sql = sql;
        this.state = sql.map(SQLException::getSQLState).orElse("");
    }

    static Trouble of(Throwable thrown) {
        return new Trouble(thrown, find(thrown, SQLException.class));
    }

    /** Whether the server gave this commit up in favour of another. */
    boolean isMeeting() {
        return MEETINGS.contains(state);
    }

    /** Whether an interrupt ended the wait for a connection. */
    boolean isInterrupt() {
        return find(thrown, InterruptedException.class).isPresent();
    }

    /** Returns what is to be thrown. */
    RoastException during(String task) {
        return during(task, cause());
    }

    /** Returns what is to be thrown, with a cause that holds no value of a row. */
    RoastException during(String task, Throwable cause) {
        String what = "PostgreSQL could not " + task;
        if (mayPass()) {
            return new PortUnavailableException(what + " now (" + shown() + "), try again later", cause);
        }
        return new PortFailureException(what + " (" + shown() + "), " + advice(), cause);
    }

    private String advice() {
        return switch (stateClass()) {
            case "28" -> "check the user and the password";
            case "3D" -> "there is no such database, create it";
            default -> state.equals("42501") ? "its user lacks the right to" : "look at the server's log";
        };
    }

    private boolean mayPass() {
        boolean kindOfWait = sql.filter(
                        some -> some instanceof SQLTransientException || some instanceof SQLRecoverableException)
                .isPresent();
        return kindOfWait || isMeeting() || LATER.contains(state) || MAY_PASS.contains(stateClass()) || isInterrupt();
    }

    private String shown() {
        return state.isEmpty() ? "no SQLSTATE" : "SQLSTATE " + state;
    }

    private String stateClass() {
        return state.length() < 2 ? "" : state.substring(0, 2);
    }

    private Throwable cause() {
        boolean harmless = sql.isPresent() && (WITHOUT_VALUES.contains(stateClass()) || state.isEmpty());
        if (harmless) {
            return sql.get();
        }
        SQLException shown = new SQLException(names(), state);
        shown.setStackTrace(sql.<Throwable>map(some -> some).orElse(thrown).getStackTrace());
        return shown;
    }

    /** What the server says of the place of the error: names of the schema, no values. */
    private String names() {
        if (sql.isEmpty()) {
            return thrown.getClass().getName();
        }
        return shown()
                + find(thrown, PSQLException.class)
                        .map(PSQLException::getServerErrorMessage)
                        .map(Trouble::names)
                        .orElse("");
    }

    private static String names(ServerErrorMessage message) {
        return " table " + message.getTable() + " constraint " + message.getConstraint() + " routine "
                + message.getRoutine();
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
