package dev.roast.redis;

import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once at the settings of the server that holds the queue. They are read with INFO, inside a script: that works where
 * CONFIG is forbidden, as it is on managed servers, and asks the very node of a Cluster that has the queue's slot.
 */
final class ServerSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);
    private static final Script SETTINGS = Script.named("server-settings");

    private final RedisCalls calls;
    private final List<String> keys;
    private final AtomicBoolean checked = new AtomicBoolean();

    ServerSettings(RedisCalls calls, String key) {
        this.calls = calls;
        this.keys = List.of(key);
    }

    /** Checks, but puts it off if Redis can't be reached now: a node may start while it is away. */
    void checkIfReachable() {
        try {
            check();
        } catch (PortUnavailableException e) {
            LOG.warn("Redis can't be reached yet; its settings are checked later", e);
        }
    }

    /** Checks, if that was not done yet. */
    void check() {
        if (!checked.get()) {
            List<Object> settings = calls.list(SETTINGS, keys, List.of());
            refuseEviction((String) settings.get(0));
            if (!checked.getAndSet(true)) {
                warn(settings);
            }
        }
    }

    private static void refuseEviction(String policy) {
        if (!policy.equals("noeviction") && !policy.isEmpty()) {
            throw new PortFailureException("Redis has maxmemory-policy " + policy
                    + " and would drop parts of the queue: set maxmemory-policy to noeviction");
        }
    }

    private static void warn(List<Object> settings) {
        if (settings.contains("")) {
            LOG.warn(
                    "this Redis user may not call INFO: make sure that maxmemory-policy is noeviction, appendonly yes");
        } else if (!settings.get(1).equals("1")) {
            LOG.warn(
                    "Redis keeps no append-only file, so a restart loses the queue, which is then filled again from the"
                            + " store, and rate limits and sessions, if they are there: set appendonly to yes");
        }
    }
}
