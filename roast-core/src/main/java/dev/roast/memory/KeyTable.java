package dev.roast.memory;

import dev.roast.port.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** The idempotency keys. Expired ones are removed when new ones come. */
final class KeyTable {
    private final Schedule<KeyRow> expiries = new Schedule<>();

    Optional<KeyRow> find(AccountRow account, String key, Instant now) {
        return Optional.ofNullable(account.keys.get(key))
                .filter(row -> now.isBefore(row.expiry().at()));
    }

    void remember(RoastRow roast, IdempotencyKey key, Instant now) {
        expiries.until(now, Integer.MAX_VALUE).forEach(this::forget);
        KeyRow row = new KeyRow(key.key(), key.digest(), roast, expiries.place(now.plus(key.keep())));
        expiries.put(row.expiry(), row);
        roast.account.keys.put(row.key(), row);
        roast.key = Optional.of(row);
    }

    void forget(KeyRow row) {
        expiries.remove(row.expiry());
        row.roast().account.keys.remove(row.key());
        row.roast().key = Optional.empty();
    }
}
