package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.model.SessionId;

/**
 * The names of all keys. What stands between the braces decides the hash slot, so that keys which one script touches are on
 * one node of a Cluster.
 *
 * @param prefix what all begin with
 */
record Keys(String prefix) {
    static final String DEFAULT_PREFIX = "roast:";

    Keys {
        if (prefix.contains("{") || prefix.contains("}")) {
            throw new IllegalArgumentException(
                    "the keys' prefix has a brace, which decides hash slots: give one without, not " + prefix);
        }
    }

    /** What all keys of the queue begin with. */
    String queue() {
        return prefix + "{queue}";
    }

    String session(SessionId id) {
        return prefix + "session:{" + id + "}";
    }

    /** The list of an account's sessions. */
    String sessions(AccountId account) {
        return prefix + "sessions:{" + account + "}";
    }

    /** What is kept for a subject that is no account's. */
    String limit(String subject) {
        return prefix + "limit:{" + subject + "}";
    }

    /** The list of an account's subjects. */
    String limits(AccountId account) {
        return prefix + "limits:{" + account + "}";
    }

    /** What is kept for an account's subject; the script that forgets the account knows this form, too. */
    String limit(AccountId account, String subject) {
        return limits(account) + ":" + subject;
    }
}
