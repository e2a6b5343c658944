package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that take their time, and hope that the server has none left for others. */
class SlowClientsTest {
    private static final int THOUSAND = 1_000;
    private static final String[] LOG_IN = {
        "POST /api/sessions HTTP/1.1", "Content-Type: application/json", "Content-Length: 1000"
    };

    @Test
    void aBodyThatStopsIsATimeout() {
        try (Server server =
                        Server.start(limits -> Limits.idleTime(limits, Duration.ofMillis(700)), builder -> builder);
                RawClient client = RawClient.connect(server.port())) {
            client.head(LOG_IN).send("{").answer().expect(408, "request-timeout");
        }
    }

    @Test
    void aBodyThatNeverEndsIsATimeout() throws InterruptedException {
        try (Server server = Server.start(Limits::tight, builder -> builder);
                RawClient client = RawClient.connect(server.port())) {
            client.head("POST /api/sessions HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked");
            Thread drip = new Thread(() -> {
                while (client.takes("1\r\n{\r\n")) {
                    Polling.pause();
                }
            });
            drip.start();

            client.answer().expect(408, "request-timeout");

            drip.join();
        }
    }

    @Test
    void aHeadThatNeverEndsLosesItsConnection() {
        try (Server server =
                        Server.start(limits -> Limits.headTime(limits, Duration.ofMillis(600)), builder -> builder);
                RawClient client = RawClient.connect(server.port())) {
            client.send("GET /livez HTTP/1.1\r\nHost: localhost\r\n");

            Polling.until(() -> !client.takes("X: y\r\n"));
            server.get("/livez").send().expect(200);
        }
    }

    @Test
    void aThousandSlowHeadsAndBodiesKeepNobodyElseWaiting() {
        List<RawClient> slow = new ArrayList<>();
        try (Server server = Server.start()) {
            for (int i = 0; i < THOUSAND; i++) {
                RawClient client = RawClient.connect(server.port());
                slow.add(i % 2 == 0 ? client.head(LOG_IN).send("{") : client.send("GET /livez HTTP/1.1"));
            }

            String token = server.member("robin@example.org");
            long before = System.nanoTime();
            String id = server.roast(token);

            assertThat(server.get("/api/roasts/" + id)
                            .as(token)
                            .send()
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("done");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            slow.forEach(RawClient::close);
        }
    }

    @Test
    void aThousandWhoNeverReadTheirAnswersKeepNobodyElseWaiting() {
        List<RawClient> slow = new ArrayList<>();
        try (Server server = Server.start()) {
            String token = server.member("robin@example.org");
            String id = server.roast(token);
            String request = "GET /api/roasts/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n";
            for (int i = 0; i < THOUSAND; i++) {
                slow.add(RawClient.connect(server.port()).send(request.repeat(20)));
            }

            server.get("/api/me").as(token).send().expect(200);
            slow.forEach(RawClient::close);
        }
    }

    @Test
    void bodiesTogetherTakeOnlySoMuchMemory() {
        Tiers patient = Tiers.of(
                Tier.named("free").burstPerMinute(10_000).quota(10_000, 10_000).build());
        try (Server server =
                Server.start(limits -> Limits.bodyMemory(limits, 1_000_000), builder -> builder.tiers(patient))) {
            String token = server.member("robin@example.org");
            String[] head = {
                "POST /api/roasts HTTP/1.1",
                "Authorization: Bearer " + token,
                "Content-Type: application/pdf",
                "Content-Length: 700000",
                "Connection: close"
            };
            try (RawClient first = RawClient.connect(server.port());
                    RawClient second = RawClient.connect(server.port())) {
                // neither ends, and either is small enough: which of them is refused is chance
                first.head(head).send(new byte[600_000]);
                second.head(head).send(new byte[600_000]);

                Polling.until(() -> first.isAnswered() || second.isAnswered());
                (first.isAnswered() ? first : second).answer().expect(503, "no-capacity");
            }
            Polling.until(() -> server.post("/api/roasts")
                            .as(token)
                            .pdf(Server.pdf())
                            .send()
                            .status()
                    == 202);
        }
    }
}
