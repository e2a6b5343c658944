package dev.roast.redis;

import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.RoastRef;
import java.util.Arrays;

/** How the queue's scripts know a hint: account and roast with a colon between them, and the priority by its first letter. */
final class HintText {
    private static final int UUID_LENGTH = 36;

    private HintText() {}

    static String ref(RoastRef roast) {
        return roast.account() + ":" + roast.id();
    }

    static String priority(Priority priority) {
        return priority.wireName().substring(0, 1);
    }

    static Hint parse(String ref, String priority) {
        AccountId account = AccountId.parse(ref.substring(0, UUID_LENGTH));
        RoastId roast = RoastId.parse(ref.substring(UUID_LENGTH + 1));
        return new Hint(new RoastRef(account, roast), priority(priority));
    }

    private static Priority priority(String letter) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority(priority).equals(letter))
                .findFirst()
                .orElseThrow();
    }
}
