package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.PasswordHasher;
import dev.roast.testkit.PlainHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who try passwords at once, while checking one takes for ever. */
class PasswordFloodTest {
    private static final int FLOOD = 300;
    private static final int PLACES = 32;

    private final SlowHasher hasher = new SlowHasher();
    private final Server server = Server.start(builder -> builder.passwordHasher(hasher));
    private final List<RawClient> flood = new ArrayList<>();

    /** Checks no password until it may. */
    private static final class SlowHasher implements PasswordHasher {
        private final PasswordHasher plain = new PlainHasher();
        private final AtomicInteger checking = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public String hash(String password) {
            return plain.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            checking.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return plain.matches(password, hash);
        }

        @Override
        public boolean outdated(String hash) {
            return false;
        }
    }

    @AfterEach
    void close() {
        hasher.gate.countDown();
        flood.forEach(RawClient::close);
        server.close();
    }

    @Test
    void whoTriesPasswordsKeepsNobodyElseWaiting() {
        String ada = server.member("ada@example.org");
        hasher.gate = new CountDownLatch(1);

        for (int i = 0; i < FLOOD; i++) {
            flood.add(wrongPassword("nobody" + i + "@example.org"));
        }

        Polling.until(() -> answered() == FLOOD - PLACES);
        assertThat(hasher.checking.get()).as("besides Ada's").isEqualTo(PLACES + 1);
        server.get("/api/me").as(ada).send().expect(200);
        server.roast(ada);
        hasher.gate.countDown();
        assertThat(flood.stream().map(RawClient::answer).map(Answer::status))
                .containsOnly(401, 503)
                .filteredOn(status -> status == 401)
                .hasSize(PLACES);
        server.member("grace@example.org");
    }

    /** It is no secret that there is no such account, and so nothing has to be hashed to keep it. */
    @Test
    void whatIsNoEmailAddressCostsNoHash() {
        String ada = server.member("ada@example.org");
        int before = hasher.checking.get();
        for (int i = 0; i < 10; i++) {
            server.post("/api/sessions")
                    .json(Server.credentials("nobody", "guess"))
                    .send()
                    .expect(401, "wrong-credentials");
        }

        assertThat(hasher.checking.get()).isEqualTo(before);
        server.get("/api/me").as(ada).send().expect(200);
    }

    private long answered() {
        return flood.stream().filter(RawClient::isAnswered).count();
    }

    private RawClient wrongPassword(String email) {
        String body = Server.credentials(email, "a wrong password");
        return RawClient.connect(server.port())
                .head(
                        "POST /api/sessions HTTP/1.1",
                        "Content-Type: application/json",
                        "Connection: close",
                        "Content-Length: " + body.length())
                .send(body);
    }
}
