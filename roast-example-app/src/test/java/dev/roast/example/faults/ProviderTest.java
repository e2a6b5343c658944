package dev.roast.example.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.example.faults.Provider.Mood;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One web process and two workers on real services, and a provider of a language model that is down for a while, slow, and
 * fails half of the time. In the short form all times of the policy are a twelfth, and the provider is away for longer than
 * roasts wait for it; {@code -Pfaults} runs the long one, with the policy's own times.
 */
@Timeout(900)
@Tag("faults")
class ProviderTest {
    private static final boolean LONG = Boolean.getBoolean("roast.faults.long");
    private static final int HURRY = LONG ? 1 : 12;
    private static final int WORKERS = 2;
    private static final int SLOTS = 4;
    private static final int ROASTS = LONG ? 40 : 14;
    private static final Duration DOWN = Duration.ofSeconds(LONG ? 60 : 13);
    /** By then roasts are still young. */
    private static final Duration WATCHED = Duration.ofSeconds(LONG ? 50 : 8);

    private static final Duration SLOW = Duration.ofMillis(LONG ? 30_000 : 2_500);
    /** A submit opens no PDF and asks nobody, however slow the model is. */
    private static final Duration SUBMIT = Duration.ofSeconds(2);

    private final Map<String, String> marks = new LinkedHashMap<>();

    @Test
    void everyRoastEndsWhateverTheProviderDoes(@TempDir Path folder) throws Exception {
        try (Provider provider = new Provider();
                Stage stage = stage(folder, provider)) {
            Customer ada = stage.customers(1).get(0);
            Instant began = Instant.now();
            String waiting = isDown(stage, provider, ada);
            Duration submitted = isSlow(stage, provider, ada);
            failsHalfOfTheTime(stage, provider, ada);
            isWellAgain(stage, provider, ada);

            System.out.printf(
                    "provider: %d roasts in %d s, %d calls, %d reports by the house; while it was down for %d s: %s;"
                            + " while it took %d ms, a submit took %d ms; circuits opened %.0f times%n",
                    marks.size(),
                    Duration.between(began, Instant.now()).toSeconds(),
                    provider.calls(),
                    stage.journal.fallbacks(),
                    DOWN.toSeconds(),
                    waiting,
                    SLOW.toMillis(),
                    submitted.toMillis(),
                    stage.workers.stream()
                            .mapToDouble(worker -> opened(stage, worker))
                            .sum());
            assertThat(submitted).isLessThan(SUBMIT);
            check(stage, provider);
            nothingOfTheResumesIsTold(stage, folder);
        }
    }

    private static Stage stage(Path folder, Provider provider) throws IOException {
        Map<String, String> settings = new HashMap<>(provider.environment());
        settings.put(AppMain.HURRY, String.valueOf(HURRY));
        settings.put(AppMain.SLOTS, String.valueOf(SLOTS));
        settings.put(AppProcess.LOG_LEVEL, "debug");
        return new Stage(folder, 1, WORKERS, Duration.ZERO, Duration.ZERO, settings);
    }

    /** Returns how the roasts waited, in words. */
    private String isDown(Stage stage, Provider provider, Customer ada) {
        provider.is(Mood.DOWN);
        Instant began = Instant.now();
        submit(ada, ROASTS);
        Poll.until(
                "both workers leave it alone",
                () -> stage.workers.stream().allMatch(worker -> opened(stage, worker) > 0));
        Poll.until("nobody runs", () -> stage.journal.running() == 0);
        Duration left = Duration.between(began, Instant.now());

        List<Long> running = new ArrayList<>();
        Poll.until("it has been down for a while", () -> {
            running.add(stage.journal.running());
            return Instant.now().isAfter(began.plus(WATCHED));
        });
        long idle = running.stream().filter(count -> count == 0).count();
        assertThat(running.stream().mapToLong(Long::longValue).average().orElseThrow())
                .as("all wait, and now and then a worker holds one that tries the model: %s", running)
                .isLessThan(WORKERS);

        Poll.until("the first have waited for long", () -> Instant.now().isAfter(began.plus(DOWN.minusSeconds(3))));
        submit(ada, SLOTS);
        Poll.until("it is back", () -> Instant.now().isAfter(began.plus(DOWN)));
        provider.is(Mood.WELL);
        awaitEnds(stage);
        return "left alone after " + left.toMillis() + " ms, no slot held in " + idle + " of " + running.size()
                + " looks";
    }

    /** Returns how long a submit took meanwhile. */
    private Duration isSlow(Stage stage, Provider provider, Customer ada) {
        provider.takes(SLOW);
        int before = provider.calls();
        submit(ada, WORKERS * SLOTS);
        Poll.until("it thinks", () -> provider.calls() > before);
        Instant began = Instant.now();
        submit(ada, 1);
        Duration took = Duration.between(began, Instant.now());
        awaitEnds(stage);
        return took;
    }

    private void failsHalfOfTheTime(Stage stage, Provider provider, Customer ada) {
        provider.is(Mood.HALF_DOWN);
        submit(ada, ROASTS);
        awaitEnds(stage);
    }

    private void isWellAgain(Stage stage, Provider provider, Customer ada) {
        provider.is(Mood.WELL);
        Poll.until("every worker asks it again", () -> {
            submit(ada, WORKERS);
            awaitEnds(stage);
            return stage.workers.stream().allMatch(worker -> opened(stage, worker) == closed(stage, worker));
        });
    }

    private void submit(Customer customer, int roasts) {
        for (int i = 0; i < roasts; i++) {
            String mark = Stage.mark(marks.size());
            marks.put(customer.submit(Stage.pdf(mark)), mark);
        }
    }

    private void awaitEnds(Stage stage) {
        Poll.until("all have ended", () -> stage.journal.ended() == marks.size());
    }

    private void check(Stage stage, Provider provider) {
        Journal journal = stage.journal;
        assertThat(journal.ended("DONE")).isEqualTo(marks.size());
        assertThat(journal.notEndedOnce()).as("ended other than once").isEmpty();
        assertThat(journal.staleWrites()).as("writes after the end").isZero();
        assertThat(journal.wrongQuotas()).as("quotas that do not add up").isEmpty();
        marks.forEach((id, mark) -> {
            assertThat(provider.callsAbout(mark))
                    .as("calls about %s, one an attempt", id)
                    .isLessThanOrEqualTo((int) journal.mayHavePaid(id));
            assertThat(provider.atOnceAbout(mark))
                    .as("calls at once about %s", id)
                    .isLessThanOrEqualTo(1);
            assertThat(journal.writer(id))
                    .as("who wrote %s, by its own word", id)
                    .isEqualTo(provider.hasAnswered(mark) ? Provider.MODEL + " false" : "house true");
        });
        assertThat(journal.fallbacks()).as("reports by the house").isBetween(LONG ? 0L : 1L, marks.size() / 2L);
    }

    /** Each resume holds a word that the provider repeats in all its errors, and so does its key. */
    private static void nothingOfTheResumesIsTold(Stage stage, Path folder) throws IOException {
        for (AppProcess process :
                Stream.concat(stage.webs.stream(), stage.workers.stream()).toList()) {
            assertThat(metrics(stage, process)).contains("roast_").doesNotContain("Kestrel");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).hasSize(1 + WORKERS);
            for (Path log : logs) {
                String text = Files.readString(log, UTF_8);
                assertThat(text).contains("DEBUG");
                assertThat(text.lines().filter(line -> line.contains("Kestrel")))
                        .as(log.toString())
                        .isEmpty();
            }
        }
    }

    private static double opened(Stage stage, AppProcess worker) {
        return sample(metrics(stage, worker), "roast_model_circuit_opened_total");
    }

    private static double closed(Stage stage, AppProcess worker) {
        return sample(metrics(stage, worker), "roast_model_circuit_closed_total");
    }

    private static double sample(String metrics, String name) {
        String line = name + "{model=\"" + Provider.MODEL + "\"} ";
        return metrics.lines()
                .filter(one -> one.startsWith(line))
                .mapToDouble(one -> Double.parseDouble(one.substring(line.length())))
                .sum();
    }

    private static String metrics(Stage stage, AppProcess process) {
        HttpRequest request =
                HttpRequest.newBuilder(process.address("/metrics")).build();
        try {
            return stage.http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
