package dev.roast.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many hashes are computed at the same time, each of which takes 19 MiB. */
class Argon2PasswordHasherTest {
    private static final int AT_ONCE = 2;
    private static final int CALLERS = 16;
    private static final String PASSWORD = "correct horse battery";

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(AT_ONCE);

    @Test
    void howeverManyLogInOnlySoManyHashAtOnce() throws Exception {
        String hash = hasher.hash(PASSWORD);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        CountDownLatch left = new CountDownLatch(2 * CALLERS);
        try {
            List<Future<Boolean>> answers = IntStream.range(0, 2 * CALLERS)
                    .mapToObj(i -> callers.submit(() -> matches(hash, left)))
                    .toList();
            long most = 0;
            do {
                most = Math.max(most, hashing());
            } while (!left.await(1, TimeUnit.MILLISECONDS));

            assertThat(most).isEqualTo(AT_ONCE);
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private boolean matches(String hash, CountDownLatch left) {
        try {
            return hasher.matches(PASSWORD, hash);
        } finally {
            left.countDown();
        }
    }

    /** All threads stand still while their stacks are taken, so that these are of one moment. */
    private static long hashing() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Arrays.stream(frames)
                        .anyMatch(frame -> frame.getClassName().equals(Argon2Function.class.getName())))
                .count();
    }
}
