package dev.roast.benchmarks;

import dev.roast.port.RoastEvent;
import dev.roast.port.RoastListener;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Counts how roasts end, and what else happens to them than that they are done at once by the model. */
final class CrowdTally implements RoastListener {
    private static final String ANSWER = "answer";

    private final CountDownLatch left;
    private final Map<String, Integer> otherwise = new ConcurrentSkipListMap<>();

    CrowdTally(int roasts) {
        left = new CountDownLatch(roasts);
    }

    @Override
    public void on(RoastEvent event) {
        if (event instanceof RoastEvent.Failed failed) {
            note("failed, " + failed.code());
            left.countDown();
        } else if (event instanceof RoastEvent.Done) {
            left.countDown();
        } else if (event instanceof RoastEvent.Retrying) {
            note("tried again");
        } else if (event instanceof RoastEvent.Lost) {
            note("lost");
        } else if (event instanceof RoastEvent.ModelSkipped skipped) {
            note("not asked, " + skipped.reason());
        } else if (event instanceof RoastEvent.ModelAsked asked
                && !asked.outcome().equals(ANSWER)) {
            note("model " + asked.outcome());
        }
    }

    private void note(String what) {
        otherwise.merge(what, 1, Integer::sum);
    }

    /** Waits until all have ended; those that have not by then are counted as well. */
    void await(long seconds) throws InterruptedException {
        if (!left.await(seconds, TimeUnit.SECONDS)) {
            otherwise.put("not ended in " + seconds + " s", (int) left.getCount());
        }
    }

    /** Returns what happened, with how often; empty if each was done at once. */
    String otherwise() {
        return otherwise.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }
}
