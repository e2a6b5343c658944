package dev.roast.postgres;

import dev.roast.model.AccountId;
import dev.roast.testkit.StoreFixture;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A few accounts that many threads share; one that is erased is replaced. */
final class Accounts {
    private static final int MANY = 5;

    private final StoreFixture given;
    private final AtomicReferenceArray<AccountId> accounts = new AtomicReferenceArray<>(MANY);

    Accounts(StoreFixture given) {
        this.given = given;
        for (int place = 0; place < MANY; place++) {
            accounts.set(place, given.account());
        }
    }

    AccountId any(Random random) {
        return accounts.get(random.nextInt(MANY));
    }

    /** Takes one out, so that it can be erased while others are still at it. */
    AccountId replaceOne(Random random) {
        return accounts.getAndSet(random.nextInt(MANY), given.account());
    }
}
