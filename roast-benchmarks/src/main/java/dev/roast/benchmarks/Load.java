package dev.roast.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same call from several threads, each as fast as it gets its answers. */
final class Load {
    private Load() {}

    static String threads(int count) {
        return count == 1 ? "one thread" : count + " threads";
    }

    /** Returns how many calls a second come back. */
    static double perSecond(int threads, int each, Watch.Begin call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return threads * each / Watch.seconds(() -> inAll(pool, threads, each, call));
        } finally {
            pool.shutdown();
        }
    }

    private static void inAll(ExecutorService pool, int threads, int each, Watch.Begin call) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> {
                for (int i = 0; i < each; i++) {
                    call.run();
                }
                return true;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}
