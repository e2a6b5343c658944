package dev.roast.benchmarks;

import dev.roast.internal.worker.Worker;
import dev.roast.model.AccountId;
import dev.roast.model.Priority;
import dev.roast.model.RoastId;
import dev.roast.port.Hint;
import dev.roast.port.JobQueue;
import dev.roast.port.RoastEvent;
import dev.roast.port.RoastRef;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import dev.roast.testkit.StoreFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * How cost grows with what is there: roasts in the store, accounts that wait, workers. Each figure is the median of many calls
 * one after the other, in milliseconds; the ratio is the last by the first.
 */
final class GrowthMeasure implements Measure {
    private static final int CALLS = 100;
    private static final int WARM_UP = 50;
    private static final int PAGE = 200;
    private static final int SHOWN = 20;
    private static final int OF_ONE_ACCOUNT = 100;
    /** A deeper tree and a colder cache are allowed, reading all is not. */
    private static final double MOST_GROWTH = 2;

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    @Override
    public List<Row> run(Effort effort) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Servers servers = Servers.start()) {
            rows.addAll(roastsInStore(servers, effort.pick(10_000, 1_000_000)));
        }
        try (Servers servers = Servers.start()) {
            rows.add(accountsQueued(servers));
        }
        try (Servers servers = Servers.start();
                RoastEngine roast = new RoastEngine(servers, 50)) {
            rows.add(workers(roast, effort.pick(1_000, 10_000)));
        }
        return rows;
    }

    private static List<Row> roastsInStore(Servers servers, int most) throws Exception {
        Store store = PostgresStore.using(servers.dataSource(), servers.pool(2));
        Steps steps = new Steps(servers, store);
        Map<String, Map<Integer, Double>> figures = new LinkedHashMap<>();
        steps.measure(WARM_UP);
        int there = 0;
        for (int roasts = 1_000; roasts <= most; roasts *= 10) {
            Fill.roasts(servers, "done" + roasts, "DONE", (roasts - there) / OF_ONE_ACCOUNT, OF_ONE_ACCOUNT);
            there = roasts;
            int count = roasts;
            steps.measure(CALLS)
                    .forEach((step, millis) -> figures.computeIfAbsent(step, key -> new LinkedHashMap<>())
                            .put(count, millis));
        }
        return figures.entrySet().stream()
                .map(one -> row("roasts in the store: " + one.getKey(), one.getValue()))
                .toList();
    }

    /** What is done beside the roasts that are there already. */
    private static final class Steps {
        private final Store store;
        private final JobQueue queue;
        private final StoreFixture given;
        private final AccountId account;

        Steps(Servers servers, Store store) {
            this.store = store;
            this.queue = servers.redis().queue();
            this.given = new StoreFixture(store);
            this.account = given.account();
        }

        /** Returns the milliseconds of each step. */
        Map<String, Double> measure(int calls) throws Exception {
            Map<String, List<Double>> all = new LinkedHashMap<>();
            var worker = given.worker();
            for (int call = 0; call < calls; call++) {
                var roast = StoreFixture.newRoast(account, given.uploadedResume(account));
                time(all, "accept", () -> given.accept(roast));
                time(all, "claim", () -> given.claim(worker, roast.ref()));
                time(all, "history page", () -> store.roasts().list(account, Optional.empty(), SHOWN));
                time(all, "sweep", this::sweep);
            }
            store.workers().leave(worker);
            Map<String, Double> medians = new LinkedHashMap<>();
            all.forEach((step, millis) -> medians.put(step, new Sample(millis).median()));
            return medians;
        }

        /** What the sweeper asks of the store each second. */
        private void sweep() {
            queue.offer(store.workers().freeStalled(DEADLINE, PAGE));
            store.workers().dueForHint(Optional.empty(), Duration.ZERO, PAGE);
            store.files().doomed(PAGE);
            store.resumes().expired(PAGE);
            store.sessions().purge(PAGE);
            store.audit().purge(DEADLINE.multipliedBy(PAGE), PAGE);
        }
    }

    private static void time(Map<String, List<Double>> all, String step, Watch.Begin work) throws Exception {
        all.computeIfAbsent(step, key -> new ArrayList<>()).add(1_000 * Watch.seconds(work));
    }

    /** One hint of each account waits; one is taken, acked, and offered again. */
    private static Row accountsQueued(Servers servers) throws Exception {
        JobQueue queue = servers.redis().queue();
        Map<Integer, Double> figures = new LinkedHashMap<>();
        int there = 0;
        for (int accounts = 1; accounts <= 10_000; accounts *= 10) {
            queue.offer(hints(accounts - there));
            there = accounts;
            List<Double> millis = new ArrayList<>();
            for (int call = 0; call < WARM_UP + CALLS; call++) {
                double seconds = Watch.seconds(() -> takeOne(queue));
                if (call >= WARM_UP) {
                    millis.add(1_000 * seconds);
                }
            }
            figures.put(accounts, new Sample(millis).median());
        }
        return row("accounts queued: take, ack and offer of one", figures);
    }

    private static void takeOne(JobQueue queue) {
        List<Hint> taken = queue.take(1, LEASE, Duration.ZERO);
        queue.ack(taken.stream().map(Hint::roast).toList());
        queue.offer(taken);
    }

    private static List<Hint> hints(int accounts) {
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            RoastRef roast = new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID()));
            hints.add(new Hint(roast, Priority.NORMAL));
        }
        return hints;
    }

    /** More workers on the same cores: what they cost each other. */
    private static Row workers(RoastEngine roast, int tasks) throws Exception {
        Map<Integer, Double> figures = new LinkedHashMap<>();
        for (int workers : new int[] {1, 1, 2, 4}) {
            roast.prepare(tasks);
            for (int i = 0; i < tasks; i++) {
                roast.accept();
            }
            figures.put(workers, 1_000 * drain(roast, workers, tasks) / tasks);
            roast.clear();
        }
        return row("workers of 50 slots in one process: one task that does nothing", figures);
    }

    private static double drain(RoastEngine roast, int count, int tasks) throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(roast.worker((claimed, attempt) -> RoastEngine.done(claimed), event -> {
                if (event instanceof RoastEvent.Done) {
                    done.incrementAndGet();
                }
            }));
        }
        try {
            return Watch.seconds(() -> workers.forEach(Worker::start), () -> done.get() >= tasks);
        } finally {
            workers.forEach(Worker::stop);
        }
    }

    private static Row row(String what, Map<Integer, Double> figures) {
        List<Double> all = List.copyOf(figures.values());
        double growth = all.get(all.size() - 1) / all.get(0);
        return new Row(
                what,
                figures.entrySet().stream()
                        .map(one -> String.format(Locale.ROOT, "%,d: %.2f ms", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ")),
                "",
                String.format(Locale.ROOT, "%.1f from first to last", growth),
                Row.goal("at most twice", growth <= MOST_GROWTH, "see the steps between"));
    }
}
