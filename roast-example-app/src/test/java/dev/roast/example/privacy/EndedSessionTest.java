package dev.roast.example.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.model.Client;
import dev.roast.model.Session;
import dev.roast.model.SessionId;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ended on one node, refused on the other at the very next request: wherever sessions are kept, a thousand times. */
@ExtendWith(TestServices.class)
class EndedSessionTest {
    private static final int TRIES = 1_000;
    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database;
    private final TestRedis redis;

    EndedSessionTest(TestDatabase database, TestRedis redis) {
        this.database = database;
        this.redis = redis;
    }

    @ParameterizedTest(name = "on Redis: {0}")
    @ValueSource(booleans = {false, true})
    void aSessionEndedOnOneNodeIsRefusedOnTheOther(boolean onRedis) {
        String email = "ada-" + onRedis + "@example.org";
        try (Node one = new Node(database, redis, new MemoryBlobStore(), onRedis, builder -> builder);
                Node other = new Node(database, redis, new MemoryBlobStore(), onRedis, builder -> builder)) {
            one.roaster.register(email, PASSWORD, Client.local());
            for (int i = 0; i < TRIES; i++) {
                LogIn.LoggedIn in = (LogIn.LoggedIn) one.roaster.logIn(email, PASSWORD, Client.local());
                assertThat(other.roaster.authenticate(in.token())).isPresent();

                end(one, in, i);

                assertThat(other.roaster.authenticate(in.token()))
                        .as("try " + i)
                        .isEmpty();
            }
        }
    }

    /** In each of the ways that there are. */
    private static void end(Node node, LogIn.LoggedIn in, int turn) {
        switch (turn % 4) {
            case 0 -> in.member().account().logOut();
            case 1 -> node.roaster.member("host", "free").account().endOtherSessions();
            case 2 -> node.roaster.admin().endSessions(in.member().id());
            default -> node.roaster.admin().endSession(in.member().id(), current(in));
        }
        if (turn % 4 == 1) {
            // another account's doing ends nothing here
            assertThat(node.roaster.authenticate(in.token())).isPresent();
            in.member().account().endSession(current(in));
        }
    }

    private static SessionId current(LogIn.LoggedIn in) {
        return in.member().account().sessions().stream()
                .filter(Session::current)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
