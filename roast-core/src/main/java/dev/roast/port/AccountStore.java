package dev.roast.port;

import dev.roast.model.AccountId;
import java.util.Optional;

/** The part of the {@link Store} that knows who there is. Asked at sign-in. */
public interface AccountStore {

    /**
     * Makes an account and writes the event, in one commit.
     *
     * @param account with a new id; its {@code createdAt} is replaced by the store's time
     * @param event for the audit trail
     * @return true if it was made, or had been made by an earlier call with the same id; false if the e-mail or external
     *     id belongs to another account (one being erased included), and then nothing changed
     */
    boolean create(StoredAccount account, AuditEvent event);

    /**
     * Looks for an account. One that is being erased is found, and says so, so that whoever looks for
     * {@link AccountRef.Erasing} can go on with what a process left that died in the middle.
     *
     * @param ref by what
     * @return the account, or empty if there is none
     */
    Optional<StoredAccount> find(AccountRef ref);

    /**
     * Replaces the password's hash if it is still the expected one, and writes the event, in one commit.
     *
     * @param account whose
     * @param expectedHash what the change was decided on
     * @param newHash what takes its place
     * @param event for the audit trail; empty if only the hash's parameters were renewed
     * @return true if it now is the new hash, whether by this call or by an earlier one like it; false if another change
     *     came first, the account has no password, is being erased or is gone
     */
    boolean changePassword(AccountId account, String expectedHash, String newHash, Optional<AuditEvent> event);

    /**
     * Changes the tier, effective for the next call that asks, and writes the event if the tier was another, in one
     * commit.
     *
     * @param account whose
     * @param tier the name of the new tier
     * @param event for the audit trail
     * @return true if the account now has that tier; false if it is being erased or is gone
     */
    boolean changeTier(AccountId account, String tier, AuditEvent event);

    /**
     * Begins the erasure. When this has committed, nothing is accepted, claimed, ended or registered for the account, and
     * its running roasts are lost to their workers at the next beat.
     *
     * @param account whose
     * @return true if its erasure has begun, now or earlier; false if it is gone
     */
    boolean markErasing(AccountId account);

    /**
     * Ends the erasure: removes the account's audit trail, what is left of its sessions, and the account itself, and writes
     * one line that names no one, in one commit.
     *
     * @param account one whose erasure has begun and of which {@link FileLedger#erase} has left nothing
     * @param event for a trail that belongs to no account; its detail is a random number
     * @return true if it was there; false if it is gone already, and then nothing is written
     * @throws PortFailureException if rows of the account are left, or its erasure has not begun
     */
    boolean drop(AccountId account, AuditEvent event);
}
