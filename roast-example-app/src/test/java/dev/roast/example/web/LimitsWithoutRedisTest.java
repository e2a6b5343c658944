package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roast.Admission;
import dev.roast.LogIn;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.devservices.RedisServer;
import dev.roast.devservices.ServerOptions;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Client;
import dev.roast.model.Export;
import dev.roast.model.Heat;
import dev.roast.model.ModelLimits;
import dev.roast.model.ModelPolicy;
import dev.roast.model.PasswordChange;
import dev.roast.model.Refusal;
import dev.roast.model.Registration;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Submission;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.Reply;
import dev.roast.port.Store;
import dev.roast.postgres.PostgresStore;
import dev.roast.redis.Redis;
import dev.roast.testkit.PlainHasher;
import dev.roast.testkit.ScriptedLanguageModel;
import dev.roast.testtime.MovedTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each limit lets through on two nodes together: with Redis, while it is stopped, and when it is there again. What
 * PostgreSQL counts stays exact; what Redis counts is counted by each node meanwhile, so that nothing is ever free to try,
 * and nobody is shut out.
 */
@ExtendWith(TestServices.class)
class LimitsWithoutRedisTest {
    private static final RoastOptions MILD = RoastOptions.heat(Heat.MILD).withoutAnnotatedPdf();
    private static final String PASSWORD = "correct horse battery";

    private final HikariDataSource pool;
    private final RedisServer redis = RedisServer.start(ServerOptions.temporary());
    private final List<Redis> clients = new ArrayList<>();
    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final MovedTime time = MovedTime.withoutSleep();
    private final ScriptedLanguageModel model =
            ScriptedLanguageModel.named("limited").otherwise(prompt -> Reply.Declined.because(Reply.Reason.REFUSED));

    LimitsWithoutRedisTest(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        clients.forEach(Redis::close);
        redis.close();
        pool.close();
    }

    /** A limit, how many it lets through, who counts, and a try at it by somebody whom the name tells from others. */
    enum Row {
        BURST_OF_AN_ACCOUNT(3, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return isIn(node.member(who, "burst"));
            }
        },
        BURST_OF_AN_ADDRESS(30, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return isIn(node.member(who + turn, "burst").from(client(who)));
            }
        },
        QUOTA_OF_A_DAY(4, Counted.BY_THE_STORE) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return at.submits(node.member(who, "quota"), Refusal.Code.QUOTA_EXCEEDED);
            }
        },
        ROASTS_IN_FLIGHT(2, Counted.BY_THE_STORE) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return at.submits(node.member(who, "flight"), Refusal.Code.TOO_MANY_IN_FLIGHT);
            }
        },
        SIGN_IN_AT_AN_ACCOUNT_FROM_AN_ADDRESS(5, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return isTried(node.logIn(who + "@example.org", "guess", client(who)));
            }
        },
        SIGN_IN_AT_AN_ACCOUNT(100, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return isTried(node.logIn(who + "@example.org", "guess", client(who + turn)));
            }
        },
        SIGN_IN_FROM_AN_ADDRESS(60, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return isTried(node.logIn(who + turn + "@example.org", "guess", client(who)));
            }
        },
        REGISTRATION_FROM_AN_ADDRESS(30, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return node.register(who + turn + "@example.org", PASSWORD, client(who))
                        instanceof Registration.Registered;
            }
        },
        CHANGE_OF_A_PASSWORD(10, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                node.register(who + "@example.org", PASSWORD, Client.local());
                LogIn in = node.logIn(who + "@example.org", PASSWORD, Client.local());
                PasswordChange change = in.member().account().changePassword("guess", PASSWORD, client(who));
                return !(change instanceof PasswordChange.Throttled);
            }
        },
        EXPORT(5, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return !(node.member(who, "burst").account().export(client(who)) instanceof Export.Throttled);
            }
        },
        REQUESTS_TO_A_MODEL(2, Counted.BY_REDIS) {
            @Override
            boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn) {
                return at.asksTheModel(node, who);
            }
        };

        private final int amount;
        private final Counted counted;

        Row(int amount, Counted counted) {
            this.amount = amount;
            this.counted = counted;
        }

        abstract boolean passes(LimitsWithoutRedisTest at, Roaster node, String who, int turn);
    }

    private enum Counted {
        BY_REDIS,
        BY_THE_STORE
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void eachLimitHoldsOverAllNodesAndWithoutRedisOnEach(Row row) {
        List<Roaster> nodes = List.of(node(), node());
        assertThat(letThrough(row, nodes, "with")).as("with Redis").isEqualTo(row.amount);

        redis.stop();
        time.pass(Duration.ofMinutes(2));
        assertThat(letThrough(row, nodes, "without"))
                .as("without Redis")
                .isEqualTo(row.counted == Counted.BY_REDIS ? 2 * row.amount : row.amount);

        redis.restart();
        time.pass(Duration.ofMinutes(2));
        assertThat(letThrough(row, nodes, "again")).as("with Redis again").isEqualTo(row.amount);
    }

    /** As many tries on each node as both together would let through, and more. */
    private int letThrough(Row row, List<Roaster> nodes, String when) {
        int count = 0;
        for (int turn = 0; turn < 4 * row.amount; turn++) {
            count += row.passes(this, nodes.get(turn % 2), row.name().toLowerCase(Locale.ROOT) + when, turn) ? 1 : 0;
        }
        return count;
    }

    @Test
    void whoIsTurnedAwayForWantOfCapacityIsTurnedAwayWithoutRedisToo() {
        Roaster node =
                builder().longestBacklog(Duration.ofSeconds(1)).concurrency(0).build();
        redis.stop();
        Member ada = node.member("crowd", "flight");
        assertThat(submits(ada, Refusal.Code.NO_CAPACITY)).isTrue();
        time.pass(Duration.ofSeconds(20));
        isIn(ada);
        time.pass(Duration.ofSeconds(20));

        assertThat(submits(ada, Refusal.Code.NO_CAPACITY)).isFalse();
    }

    @Test
    void aSessionInRedisIsNotTakenOnTrustWhileRedisIsAway() {
        Redis own = Redis.connect(URI.create(redis.url()));
        clients.add(own);
        Store store = PostgresStore.using(pool);
        Roaster node = builder().store(store.withSessions(own.sessions(store))).build();
        node.register("grace@example.org", PASSWORD, client("grace"));
        LogIn.LoggedIn in = (LogIn.LoggedIn) node.logIn("grace@example.org", PASSWORD, client("grace"));
        assertThat(node.authenticate(in.token())).isPresent();

        redis.stop();

        assertThatThrownBy(() -> node.authenticate(in.token())).isInstanceOf(PortUnavailableException.class);
    }

    private Roaster node() {
        return builder().build();
    }

    private RoasterBuilder builder() {
        Redis own = Redis.connect(URI.create(redis.url()));
        clients.add(own);
        return Roaster.builder()
                .clock(time)
                .store(PostgresStore.using(pool))
                .rateLimiter(own.rateLimiter())
                .blobs(blobs)
                .passwordHasher(new PlainHasher())
                .inProcessPdf()
                .languageModels(model)
                .modelPolicy(ModelPolicy.defaults()
                        .withLimits("limited", ModelLimits.none().withRequestsPerMinute(2)))
                .tiers(Tiers.of(
                        roomy("many").build(),
                        roomy("burst").burstPerMinute(3).build(),
                        roomy("quota").quota(4, 1_000).build(),
                        roomy("flight").maxInFlight(2).build()));
    }

    private static Tier.Builder roomy(String name) {
        return Tier.named(name).quota(1_000, 1_000).burstPerMinute(1_000).maxInFlight(1_000);
    }

    private static Client client(String who) {
        return new Client("host-of-" + who, "Browser");
    }

    private static boolean isTried(LogIn outcome) {
        return outcome instanceof LogIn.Refused;
    }

    private static boolean isIn(Member member) {
        return member.admit(MILD, Optional.empty()) instanceof Admission.Admitted;
    }

    private boolean submits(Member member, Refusal.Code otherwise) {
        ResumeId resume = member.upload(Upload.of("cv.pdf", Server.pdf()));
        Submission outcome = member.trySubmit(resume, MILD, Optional.empty());
        if (outcome instanceof Submission.Refused refused) {
            assertThat(refused.refusal().code()).isEqualTo(otherwise);
        }
        return outcome instanceof Submission.Accepted;
    }

    /** Whether the model is asked for a roast, which waits for the budget otherwise and is taken away. */
    private boolean asksTheModel(Roaster node, String who) {
        int before = model.prompts().size();
        Member member = node.member(who, "many");
        RoastId roast = member.submit(member.upload(Upload.of("cv.pdf", Server.pdf())), MILD);
        Optional<RoastId> done = node.runOne();
        while (done.isPresent() && !done.get().equals(roast)) {
            // what another row has left
            done = node.runOne();
        }
        member.cancel(roast);
        return model.prompts().size() > before;
    }
}
