package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.Reply;
import dev.roast.port.RoastShelf;
import dev.roast.port.Store;
import dev.roast.testkit.ScriptedLanguageModel;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Long polls, event streams, and what becomes of them. */
class WaitingTest {
    private final ScriptedLanguageModel model = ScriptedLanguageModel.named("scripted")
            .otherwise(prompt -> Reply.Declined.because(Reply.Reason.UNAUTHORISED))
            .hold();

    private Server held() {
        return Server.start(limits -> limits, builder -> builder.languageModels(model));
    }

    @Test
    void whoKnowsAVersionIsToldOfTheNext() {
        try (Server server = held()) {
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);
            Polling.until(() -> stage(server, token, id).equals("generate"));
            String tag = server.get("/api/roasts/" + id).as(token).send().header("ETag");

            server.get("/api/roasts/" + id + "?wait=1")
                    .as(token)
                    .header("If-None-Match", tag)
                    .send()
                    .expect(304);
            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(() -> server.get("/api/roasts/" + id + "?wait=60")
                            .as(token)
                            .header("If-None-Match", tag)
                            .send());
            model.release();

            assertThat(waiting.join().expect(200).header("ETag")).isNotEqualTo(tag);
        }
    }

    @Test
    void aLongPollOutlivesTheIdleTimeOfItsConnection() {
        try (Server server = Server.start(
                limits -> Limits.idleTime(limits, Duration.ofMillis(500)), builder -> builder.languageModels(model))) {
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);

            Answer answer =
                    server.get("/api/roasts/" + id + "?wait=2").as(token).send().expect(200);

            assertThat(answer.json().path("state").asString()).isEqualTo("running");
            model.release();
        }
    }

    @Test
    void aStreamTellsEachChangeAndEndsWithTheRoast() {
        try (Server server = held()) {
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);
            CompletableFuture<Answer> stream = CompletableFuture.supplyAsync(
                    () -> server.get("/api/roasts/" + id + "/events").as(token).send());
            awaitWaiting(server, 1);
            model.release();

            List<String> versions = stream.join()
                    .expect(200)
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .toList();
            String last = server.get("/api/roasts/" + id)
                    .as(token)
                    .send()
                    .header("ETag")
                    .replace("\"", "");

            assertThat(versions).hasSizeGreaterThan(1).doesNotHaveDuplicates().endsWith("id: " + last);
        }
    }

    @Test
    void aStreamThatIsResumedGoesOnWhereItWas() {
        try (Server server = held()) {
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);
            Polling.until(() -> stage(server, token, id).equals("generate"));
            String version = server.get("/api/roasts/" + id)
                    .as(token)
                    .send()
                    .header("ETag")
                    .replace("\"", "");
            CompletableFuture<Answer> stream =
                    CompletableFuture.supplyAsync(() -> server.get("/api/roasts/" + id + "/events")
                            .as(token)
                            .header("Last-Event-ID", version)
                            .send());
            awaitWaiting(server, 1);
            model.release();

            assertThat(stream.join().text())
                    .doesNotContain("id: " + version + "\n")
                    .contains("\"state\":\"done\"");
        }
    }

    @Test
    void aStreamShowsSignsOfLifeAndEndsWithItsSession() {
        try (Server server = Server.start(Limits::tight, builder -> builder.languageModels(model))) {
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);
            CompletableFuture<Answer> stream = CompletableFuture.supplyAsync(
                    () -> server.get("/api/roasts/" + id + "/events").as(token).send());
            awaitWaiting(server, 1);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                    .execute(() ->
                            server.delete("/api/sessions/current").as(token).send());

            assertThat(stream.join().text()).contains(": alive").doesNotContain("\"state\":\"done\"");
            model.release();
        }
    }

    @Test
    void theStoreIsAskedForAllWhoWaitTogether() {
        AtomicInteger asked = new AtomicInteger();
        Services real = Services.inMemory();
        Services counted = real.withStore(counting(real.store(), asked));
        try (Server server =
                Server.start(counted, limits -> limits, builder -> builder.languageModels(model), new Documented())) {
            List<CompletableFuture<Answer>> waiting = new ArrayList<>();
            String token = server.member("robin@example.org");
            String id = server.submit(token);
            model.awaitAsked(1);
            for (int i = 0; i < 20; i++) {
                waiting.add(server.http
                        .sendAsync(
                                HttpRequest.newBuilder(server.address("/api/roasts/" + id + "?wait=3"))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.discarding())
                        .thenApply(response -> new Answer(response.statusCode(), response.headers(), "")));
            }
            awaitWaiting(server, 20);
            int before = asked.get();
            waiting.forEach(CompletableFuture::join);

            assertThat(asked.get() - before).isBetween(4, 16);
            model.release();
        }
    }

    private static Store counting(Store store, AtomicInteger asked) {
        RoastShelf shelf = (RoastShelf) Proxy.newProxyInstance(
                RoastShelf.class.getClassLoader(), new Class<?>[] {RoastShelf.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("versions")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(store.roasts(), arguments);
                });
        return new Store(
                store.accounts(),
                store.sessions(),
                store.audit(),
                store.intake(),
                store.work(),
                store.workers(),
                shelf,
                store.resumes(),
                store.files(),
                store.sweepLock(),
                store.dueSignal());
    }

    @Test
    void whenTheServerStopsThoseWhoWaitAreAnswered() {
        Server server = held();
        String token = server.member("robin@example.org");
        String id = server.submit(token);
        model.awaitAsked(1);
        CompletableFuture<Answer> poll = CompletableFuture.supplyAsync(
                () -> server.get("/api/roasts/" + id + "?wait=60").as(token).send());
        CompletableFuture<Answer> stream = CompletableFuture.supplyAsync(
                () -> server.get("/api/roasts/" + id + "/events").as(token).send());
        awaitWaiting(server, 2);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

        assertThat(poll.join().expect(200).json().path("state").asString()).isEqualTo("running");
        stream.join().expect(200);
        model.release();
        stopped.join();
    }

    private static String stage(Server server, String token, String id) {
        return server.get("/api/roasts/" + id)
                .as(token)
                .send()
                .json()
                .path("stage")
                .asString("");
    }

    private static void awaitWaiting(Server server, int count) {
        Polling.until(() -> server.get("/metrics").send().text().contains("roast_http_waiting " + count + ".0"));
    }
}
