package dev.roast.internal.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.roast.port.PasswordHasher;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Argon2id with 19 MiB, two passes and one lane: the first choice of the OWASP Password Storage Cheat Sheet. At most so
 * many hashes at once as there are locks.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** It holds its 19 MiB from when it is made: who never sees a password, as the command line, does without. */
    private final Once<Argon2Function> current =
            new Once<>(() -> Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID));

    private final SecureRandom random = new SecureRandom();
    private final List<ReentrantLock> places;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Makes one.
     *
     * @param atOnce how many hashes may be computed at the same time
     */
    public Argon2PasswordHasher(int atOnce) {
        this.places =
                IntStream.range(0, atOnce).mapToObj(i -> new ReentrantLock()).toList();
    }

    @Override
    public String hash(String password) {
        return inPlace(() -> current.get().hash(password, salt()).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return inPlace(() -> Argon2Function.getInstanceFromHash(hash).check(password, hash));
    }

    @Override
    public boolean outdated(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getVariant() != Argon2.ID || made.getMemory() < KIBIBYTES || made.getIterations() < PASSES;
    }

    /** Our own, as the library's generator warns that nobody has configured it. */
    private String salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T inPlace(Supplier<T> work) {
        ReentrantLock place = places.get(Math.floorMod(turn.getAndIncrement(), places.size()));
        place.lock();
        try {
            return work.get();
        } finally {
            place.unlock();
        }
    }
}
