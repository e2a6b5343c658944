package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.internal.account.Argon2PasswordHasher;
import dev.roast.model.Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process of a small heap, to which many log in at once. */
class LogInMemoryTest {
    private static final int AT_ONCE = 24;
    private static final String PASSWORD = "correct horse battery";

    /** A hash takes 19 MiB: of as many as there are clients, most find no memory, which shows that the heap is small enough. */
    @ParameterizedTest(name = "{0} hashes at once")
    @CsvSource({"2, ok", AT_ONCE + ", OutOfMemoryError"})
    void logInsDoNotExhaustTheMemoryAsOnlySoManyHashAtOnce(int hashes, String outcome) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx112m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        String.valueOf(hashes))
                .redirectErrorStream(true)
                .start();

        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(out.lines().reduce((before, last) -> last)).hasValue(outcome);
    }

    /** What runs in the process. */
    static final class Crowd {
        private Crowd() {}

        public static void main(String[] args) throws InterruptedException {
            RoasterBuilder builder = Roaster.builder();
            Services services = Services.inMemory();
            Roaster roaster = builder.store(services.store())
                    .rateLimiter(services.rateLimiter())
                    .blobs(services.blobs())
                    .passwordHasher(new Argon2PasswordHasher(Integer.parseInt(args[0])))
                    .build();
            roaster.register("ada@example.org", PASSWORD);
            ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
            Callable<LogIn> logIn = () -> roaster.logIn("ada@example.org", PASSWORD, Client.local());
            List<Future<LogIn>> all = clients.invokeAll(
                    IntStream.range(0, 2 * AT_ONCE).mapToObj(i -> logIn).toList());
            System.out.println(outcome(all));
            System.exit(0);
        }

        private static String outcome(List<Future<LogIn>> all) throws InterruptedException {
            try {
                for (Future<LogIn> one : all) {
                    if (!(one.get() instanceof LogIn.LoggedIn)) {
                        return "refused";
                    }
                }
                return "ok";
            } catch (ExecutionException e) {
                return e.getCause() instanceof OutOfMemoryError ? "OutOfMemoryError" : "failed";
            }
        }
    }
}
