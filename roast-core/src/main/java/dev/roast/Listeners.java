package dev.roast;

import dev.roast.port.RoastEvent;
import dev.roast.port.RoastListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everyone. One that throws keeps none of the others from hearing. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RoastListener> all;

    Listeners(List<RoastListener> all) {
        this.all = List.copyOf(all);
    }

    void tell(RoastEvent event) {
        for (RoastListener listener : all) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
