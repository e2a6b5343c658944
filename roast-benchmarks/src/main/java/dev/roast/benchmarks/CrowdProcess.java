package dev.roast.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Upload;
import dev.roast.openai.OpenAiLanguageModel;
import dev.roast.port.RoastListener;
import dev.roast.postgres.PostgresStore;
import dev.roast.redis.Redis;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A fresh JVM that is one worker with many roasts at once, on real services. */
public final class CrowdProcess {
    private static final int CONNECTIONS = 20;
    /** The first to come to the model waits there for the last, which takes minutes on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofMinutes(14);

    private static final long PATIENCE_SECONDS = 900;

    private CrowdProcess() {}

    /**
     * Submits the roasts, starts the worker, and prints the seconds until the last of them has ended, the process' peak of
     * resident memory in MB, and in words what else happened than that each was done at once.
     *
     * @param arguments PostgreSQL, Redis, the model, the resume, how many
     * @throws Exception if it can't be done
     */
    public static void main(String[] arguments) throws Exception {
        int roasts = Integer.parseInt(arguments[4]);
        CrowdTally tally = new CrowdTally(roasts);
        try (HikariDataSource pool = pool(arguments[0]);
                Redis redis = Redis.connect(URI.create(arguments[1]));
                Roaster roaster = roaster(pool, redis, arguments[2], roasts, tally)) {
            Member owner = roaster.member("owner", Bench.TIER);
            ResumeId resume = owner.upload(Upload.of(Path.of(arguments[3])));
            for (int i = 0; i < roasts; i++) {
                owner.submit(resume, RoastOptions.heat(Heat.SAVAGE));
            }
            long start = System.nanoTime();
            roaster.start();
            tally.await(PATIENCE_SECONDS);
            System.out.println(Watch.since(start) + " " + ModelProcess.peakMegabytes() + " " + tally.otherwise());
        }
        System.exit(0);
    }

    private static Roaster roaster(
            HikariDataSource pool, Redis redis, String model, int roasts, RoastListener listener) {
        return Roaster.builder()
                .store(PostgresStore.using(pool))
                .queue(redis.queue())
                .rateLimiter(redis.rateLimiter())
                .blobs(new MemoryBlobStore())
                .languageModels(OpenAiLanguageModel.builder()
                        .baseUrl(URI.create(model))
                        .allowLoopback()
                        .model("bench")
                        .timeouts(TIMEOUT, TIMEOUT, TIMEOUT)
                        .build())
                .tiers(Bench.tiers())
                .concurrency(roasts)
                .attemptDeadline(Duration.ofSeconds(PATIENCE_SECONDS))
                .listener(listener)
                .build();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
