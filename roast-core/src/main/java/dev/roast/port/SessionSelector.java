package dev.roast.port;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;

/** Which sessions of one account are meant. */
public sealed interface SessionSelector {

    /** Returns whose sessions are meant. */
    AccountId account();

    /** That one. */
    record One(AccountId account, SessionId id) implements SessionSelector {}

    /** All but that one. */
    record AllBut(AccountId account, SessionId kept) implements SessionSelector {}

    /** All. */
    record All(AccountId account) implements SessionSelector {}
}
