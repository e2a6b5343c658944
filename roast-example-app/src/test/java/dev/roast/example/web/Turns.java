package dev.roast.example.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/** Kinds of tries that are timed and take turns, each as often before as behind each other. */
final class Turns {
    private static final int WARM_UP = 40;
    private static final int MOST_BATCHES = 6;

    private final List<IntToLongFunction> kinds;
    private final long[][] nanos;
    private int done;

    /** A kind gets the number of its try, and returns how many nanoseconds it took. */
    Turns(IntToLongFunction... kinds) {
        this.kinds = List.of(kinds);
        this.nanos = new long[kinds.length][0];
    }

    /** Takes so many turns, and as many again and again until it is enough or there is no hope. */
    Turns take(int turns, BooleanSupplier enough) {
        for (int i = 0; i < WARM_UP; i++) {
            take();
        }
        Arrays.setAll(nanos, kind -> new long[0]);
        for (int batch = 0; batch == 0 || (batch < MOST_BATCHES && !enough.getAsBoolean()); batch++) {
            for (int i = 0; i < turns; i++) {
                take();
            }
        }
        return this;
    }

    private void take() {
        int count = kinds.size();
        for (int place = 0; place < count; place++) {
            int at = done / count % 2 == 0 ? place : count - 1 - place;
            int kind = (at + done) % count;
            long[] more = Arrays.copyOf(nanos[kind], nanos[kind].length + 1);
            more[nanos[kind].length] = kinds.get(kind).applyAsLong(done);
            nanos[kind] = more;
        }
        done++;
    }

    PairedTimes compared(int one, int other) {
        return PairedTimes.of(nanos[one], nanos[other]);
    }
}
