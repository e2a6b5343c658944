package dev.roast.benchmarks;

/** A stopwatch. */
final class Watch {
    private static final long LOOK_MILLIS = 2;
    private static final double LIMIT_SECONDS = 600;

    private Watch() {}

    /** What is begun. */
    interface Begin {
        void run() throws Exception;
    }

    /** Whether it is over. */
    interface End {
        boolean reached() throws Exception;
    }

    /** Begins, and returns the seconds until the end, which it looks for every few milliseconds. */
    static double seconds(Begin begin, End end) throws Exception {
        long start = System.nanoTime();
        begin.run();
        while (!end.reached()) {
            if (since(start) > LIMIT_SECONDS) {
                throw new IllegalStateException("it does not end within " + LIMIT_SECONDS + " s");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return since(start);
    }

    /** Runs, and returns the seconds that it took. */
    static double seconds(Begin work) throws Exception {
        return seconds(work, () -> true);
    }

    static double since(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
