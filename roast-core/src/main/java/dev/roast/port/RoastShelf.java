package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The part of the {@link Store} from which roasts are read. Nothing here changes anything. */
public interface RoastShelf {

    /**
     * Finds a roast.
     *
     * @param roast account and id; another account's is not found
     * @return the roast, or empty if there is none or its account is being erased
     */
    Optional<StoredRoast> find(RoastRef roast);

    /**
     * Reads the versions of many roasts at once, for those who wait for a change.
     *
     * @param roasts which
     * @return the version of each that there is
     */
    Map<RoastRef, Long> versions(Collection<RoastRef> roasts);

    /**
     * Lists an account's roasts, the newest accept first.
     *
     * @param account whose
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     * @throws IllegalArgumentException if {@code after} is none that this method gave
     */
    Page<StoredRoast> list(AccountId account, Optional<String> after, int limit);

    /**
     * Lists all accounts' roasts that failed although their document was not refused, the latest ending first.
     *
     * @param after the {@code next} of the page before; empty for the first
     * @param limit how many at most, 1 to 1,000
     * @return a page
     * @throws IllegalArgumentException if {@code after} is none that this method gave
     */
    Page<StoredRoast> deadLetters(Optional<String> after, int limit);

    /** Counts what there is to do. */
    Backlog backlog();
}
