package dev.roast.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tasks cost, apart from the time that they took: processor time of this process and of the servers that it started, and
 * bytes of PostgreSQL's log. These stay nearly the same while the machine has other things to do.
 */
final class Costs {
    private static final String WAL = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint";

    private final Servers servers;
    private final long walBefore;
    private final Map<String, Duration> cpuBefore = cpu();

    private Costs(Servers servers, long walBefore) {
        this.servers = servers;
        this.walBefore = walBefore;
    }

    static Costs from(Servers servers) throws SQLException {
        return new Costs(servers, servers.number(WAL));
    }

    /** Says what has been spent since then, by each of so many tasks. */
    String each(int tasks) throws SQLException {
        long bytes = (servers.number(WAL) - walBefore) / tasks;
        String cpu = cpu().entrySet().stream()
                .map(used -> String.format(
                        Locale.ROOT,
                        "%s %,d us",
                        used.getKey(),
                        spent(used).dividedBy(tasks).toNanos() / 1_000))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "CPU each: %s; WAL %,d bytes", cpu, bytes);
    }

    private Duration spent(Map.Entry<String, Duration> used) {
        return used.getValue().minus(cpuBefore.getOrDefault(used.getKey(), Duration.ZERO));
    }

    private static Map<String, Duration> cpu() {
        ProcessHandle here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .collect(Collectors.toMap(
                        Costs::program,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO),
                        Duration::plus,
                        TreeMap::new));
    }

    /** Server processes set their titles anew, so the path is not always there: what is no program of ours is PostgreSQL. */
    private static String program(ProcessHandle process) {
        String command = process.info().command().orElse("postgres");
        return Stream.of("java", "redis", "node")
                .filter(command::contains)
                .findFirst()
                .orElse("postgres");
    }
}
