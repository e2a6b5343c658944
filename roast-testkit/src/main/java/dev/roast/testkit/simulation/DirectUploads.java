package dev.roast.testkit.simulation;

import dev.roast.Member;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.model.UploadAnnouncement;
import dev.roast.port.Announcing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

/** Files that someone sends to the storage past all processes: soon, or as late as the grant lets them, or never. */
final class DirectUploads {
    /** How long a transfer may still take that began before the end of its grant. */
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(15);

    private final World world;
    private final LockStep steps;
    private final Random random;

    DirectUploads(World world, Random random) {
        this.world = world;
        this.steps = world.steps();
        this.random = random;
    }

    /** Announces a file, which arrives some time. */
    Optional<ResumeId> announce(Member member) {
        byte[] pdf = world.somePdf(random);
        Announcing answer = member.announce(new UploadAnnouncement("cv.pdf", pdf.length, sha256(pdf)));
        if (!(answer instanceof Announcing.Announced announced)) {
            return Optional.empty();
        }
        Duration longest = announced.lifetime().plus(LONGEST_UPLOAD).minusSeconds(1);
        Duration time = random.nextBoolean()
                ? Duration.ofMillis(random.nextInt(5_000))
                : Duration.ofMillis((long) (longest.toMillis() * random.nextDouble()));
        FileKey key = WatchedBlobs.keyOf(announced.grant());
        steps.start("direct upload", Optional.empty(), () -> send(key, pdf, time, longest));
        return Optional.of(announced.id());
    }

    private void send(FileKey key, byte[] pdf, Duration time, Duration longest) {
        Instant end = steps.now().plus(longest);
        steps.pause(time);
        if (steps.now().isBefore(end)) {
            steps.step("direct upload");
            world.blobs().arrives(key, pdf);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
