package dev.roast.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/**
 * Keys of one test in a server that others use, too.
 *
 * @param client of the server
 * @param prefix what they begin with
 */
record OwnKeys(UnifiedJedis client, String prefix) {

    /** A beginning that no other test has, behind that of the test class. */
    static OwnKeys behind(UnifiedJedis client, String prefix) {
        return new OwnKeys(client, prefix + UUID.randomUUID() + ":");
    }

    Redis redis() {
        return Redis.using(client, prefix);
    }

    List<String> all() {
        List<String> keys = new ArrayList<>();
        ScanIteration scan = client.scanIteration(1_000, prefix + "*");
        while (!scan.isIterationCompleted()) {
            keys.addAll(scan.nextBatch().getResult());
        }
        return keys;
    }

    void lose() {
        all().forEach(client::del);
    }
}
