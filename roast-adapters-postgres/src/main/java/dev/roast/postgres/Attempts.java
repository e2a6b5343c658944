package dev.roast.postgres;

import dev.roast.port.AttemptRef;
import dev.roast.port.RoastRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** Roasts and attempts as columns: one array for each. */
final class Attempts {
    private Attempts() {}

    static <S extends SqlStatement<S>> S bind(S statement, List<AttemptRef> attempts) {
        return bindRoasts(statement, attempts.stream().map(AttemptRef::roast).toList())
                .bindArray("attempts", Integer.class, column(attempts, AttemptRef::attempt))
                .bindArray(
                        "workers",
                        UUID.class,
                        column(attempts, attempt -> attempt.worker().value()));
    }

    static <S extends SqlStatement<S>> S bindRoasts(S statement, Collection<RoastRef> roasts) {
        return statement
                .bindArray(
                        "accounts",
                        UUID.class,
                        column(roasts, roast -> roast.account().value()))
                .bindArray(
                        "roasts", UUID.class, column(roasts, roast -> roast.id().value()));
    }

    private static <T, C> List<C> column(Collection<T> rows, Function<T, C> value) {
        return rows.stream().map(value).toList();
    }
}
