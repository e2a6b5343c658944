package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the heap of the server stays as it was. */
class MemoryTest {
    private static final int MEGABYTE = 1_000_000;
    private static final int BAD_REQUESTS = 400;
    private static final int ROUNDS = 10;

    /** Bytes: a tenth of what they carry on the average, and more than the JVM's own ups and downs. */
    private static final int LEFT_BY_EACH = 1_000;

    private static final int UPLOADS = 200;
    private static final int PIECES = 480;
    private static final byte[] PIECE = new byte[1 << 16];

    /** For bodies, all clients together; they are copied once when they are whole. */
    private static final int BODY_MEMORY = 20 * MEGABYTE;

    @Test
    void thousandsOfBadRequestsLeaveNothingBehind() {
        try (Server server = Server.start()) {
            String token = server.member("robin@example.org");
            // what a first roast loads, a server loads in the background anyway
            server.roast(token);
            IntConsumer round = number -> IntStream.range(0, BAD_REQUESTS).forEach(i -> bad(server, token, i, number));
            round.accept(0);
            long before = liveHeap();

            IntStream.rangeClosed(1, ROUNDS).forEach(round);

            assertThat(liveHeap() - before).isLessThan((long) BAD_REQUESTS * ROUNDS * LEFT_BY_EACH);
            assertThat(server.get("/api/me")
                            .as(token)
                            .send()
                            .json()
                            .path("left")
                            .path("today")
                            .asInt())
                    .isEqualTo(999);
        }
    }

    /** No two of them are the same, so that whatever is remembered of one is seen to pile up. */
    private static void bad(Server server, String token, int i, int round) {
        String own = round + "-" + i;
        switch (i % 8) {
            case 0 -> server.post("/api/accounts").json("{\"" + own).send().expect(400);
            case 1 ->
                server.post("/api/accounts")
                        .json("{\"" + own + "\": \"" + "x".repeat(10_000) + "\"}")
                        .send()
                        .expect(400);
            case 2 -> server.get("/nowhere/" + own).send().expect(404);
            case 3 -> server.get("/api/me").as(own + ".forged").send().expect(401);
            case 4 ->
                server.get("/nowhere")
                        .header("X-" + own, "x".repeat(9_000))
                        .send()
                        .expect(431);
            case 5 ->
                server.post("/api/roasts")
                        .as(token)
                        .header("Idempotency-Key", own)
                        .pdf(own.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .expect(415);
            case 6 -> server.get("/api/roasts?after=" + own).as(token).send().expect(400);
            default -> server.put("/api/uploads/" + own).pdf(PIECE).send().expect(403);
        }
    }

    @Test
    void twoHundredLargeUploadsAtOnceTakeLittleMemory() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(UPLOADS);
        try (Server server = Server.start(limits -> Limits.bodyMemory(limits, BODY_MEMORY), builder -> builder)) {
            String token = server.member("robin@example.org");
            server.roast(token);
            long before = liveHeap();
            CountDownLatch ended = new CountDownLatch(UPLOADS);

            List<Future<Integer>> answers = IntStream.range(0, UPLOADS)
                    .mapToObj(i -> clients.submit(() -> upload(server, token, i % 2 == 0, ended)))
                    .toList();
            long most = 0;
            while (ended.getCount() > 0) {
                most = Math.max(most, liveHeap());
                Polling.pause();
            }

            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(413, 503);
            }
            assertThat(most - before).isLessThan(4L * BODY_MEMORY);
            assertThat(liveHeap() - before).isLessThan(5 * MEGABYTE);
            server.roast(token);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Sends thirty megabytes, or as many as the server takes, and returns what it answers. */
    private static int upload(Server server, String token, boolean declared, CountDownLatch ended) {
        String length = declared ? "Content-Length: " + PIECES * PIECE.length : "Transfer-Encoding: chunked";
        byte[] before = declared ? new byte[0] : "10000\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] after = declared ? new byte[0] : "\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RawClient client = RawClient.connect(server.port())) {
            client.head(
                    "POST /api/roasts HTTP/1.1",
                    "Authorization: Bearer " + token,
                    "Content-Type: application/pdf",
                    "Connection: close",
                    length);
            for (int i = 0; i < PIECES && client.takes(before) && client.takes(PIECE) && client.takes(after); i++) {}
            return client.answer().status();
        } finally {
            ended.countDown();
        }
    }

    /** What was left after a collection, and not what has been thrown away since. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
