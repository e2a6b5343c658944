package dev.roast.benchmarks;

import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Client;
import dev.roast.model.SessionToken;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** How many requests a second are known again by their session: looked up, and noted as seen. */
final class SessionMeasure implements Measure {
    private static final int SESSIONS = 100;
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";

    @Override
    public List<Row> run(Effort effort) throws Exception {
        try (Servers servers = Servers.start()) {
            Store store = PostgresStore.using(servers.dataSource());
            Side postgres = new Side(servers, store, "postgres." + EMAIL);
            Side redis = new Side(servers, store.withSessions(servers.redis().sessions(store)), "redis." + EMAIL);
            SpringSessions spring = SpringSessions.over(servers, SESSIONS);
            return List.of(row(1, effort, postgres, redis, spring), row(8, effort, postgres, redis, spring));
        }
    }

    private static Row row(int threads, Effort effort, Side postgres, Side redis, SpringSessions spring)
            throws Exception {
        int each = effort.pick(1_000, 10_000) / threads;
        Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
        turns.put("Roast", () -> Load.perSecond(threads, each, postgres::request));
        turns.put("Roast on Redis", () -> Load.perSecond(threads, each, redis::request));
        turns.put("Spring Session JDBC", () -> Load.perSecond(threads, each, spring::request));
        Results results = Rounds.inTurns(effort.pick(4, 10), turns);
        return new Row(
                "authenticated request on PostgreSQL, " + Load.threads(threads),
                results.of("Roast").rate(),
                results.rates("Roast"),
                results.ratios("Roast"),
                Row.goal(
                        "ahead",
                        results.ratio("Roast", "Spring Session JDBC") > 1,
                        "each request is one round trip and, once a minute, one write"));
    }

    /** A Roaster with people logged in. */
    private static final class Side {
        private final Roaster roaster;
        private final List<SessionToken> tokens = new ArrayList<>();

        Side(Servers servers, Store store, String email) {
            roaster = Roaster.builder()
                    .store(store)
                    .rateLimiter(servers.redis().rateLimiter())
                    .blobs(new MemoryBlobStore())
                    .build();
            roaster.register(email, PASSWORD);
            for (int i = 0; i < SESSIONS; i++) {
                tokens.add(((LogIn.LoggedIn) roaster.logIn(email, PASSWORD, Client.local())).token());
            }
        }

        void request() {
            SessionToken token = tokens.get(ThreadLocalRandom.current().nextInt(SESSIONS));
            if (roaster.authenticate(token).isEmpty()) {
                throw new IllegalStateException("nobody is known by a token that was just given");
            }
        }
    }
}
