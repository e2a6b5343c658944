package dev.roast.port;

import dev.roast.model.Priority;
import java.util.Objects;

/**
 * That a roast may be due. It may be wrong, late or doubled: the truth is the store's.
 *
 * @param roast which
 * @param priority its turn
 */
public record Hint(RoastRef roast, Priority priority) {

    /** Requires both. */
    public Hint {
        Objects.requireNonNull(roast, "roast");
        Objects.requireNonNull(priority, "priority");
    }
}
