package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.port.Hint;
import dev.roast.port.RoastRef;

/** A hint with its place: the earlier it was offered, the smaller. A hint that comes back from a lease has it still. */
record QueuedHint(long place, Hint hint) {

    RoastRef roast() {
        return hint.roast();
    }

    AccountId account() {
        return hint.roast().account();
    }
}
