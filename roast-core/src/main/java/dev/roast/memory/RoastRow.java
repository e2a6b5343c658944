package dev.roast.memory;

import dev.roast.model.Failure;
import dev.roast.model.FileKey;
import dev.roast.model.RoastState;
import dev.roast.model.Stage;
import dev.roast.port.AttemptRef;
import dev.roast.port.Claimed;
import dev.roast.port.Ending;
import dev.roast.port.Hint;
import dev.roast.port.NewRoast;
import dev.roast.port.RoastRef;
import dev.roast.port.StoredRoast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A roast. Its state is changed by {@link Lifecycle} only, which keeps it in the right index. */
final class RoastRow {
    final NewRoast roast;
    final AccountRow account;
    final ResumeRow resume;
    final Instant acceptedAt;
    /** Accepted or last replayed. */
    Instant beganAt;

    RoastState state = RoastState.QUEUED;
    Optional<Stage> stage = Optional.empty();
    int attempt;
    /** Those before the last replay. */
    int attemptsBefore;

    int errors;
    int crashes;
    boolean charged;
    boolean paid;
    long version = 1;
    Window day;
    Window month;
    Optional<Instant> endedAt = Optional.empty();
    Optional<String> report = Optional.empty();
    Optional<Failure> failure = Optional.empty();
    Optional<FileKey> annotated = Optional.empty();

    /** Its place among the queued or the running ones. */
    Optional<Slot> slot = Optional.empty();

    Optional<WorkerRow> worker = Optional.empty();
    long claimedAtBeat;
    Optional<KeyRow> key = Optional.empty();
    final Set<FileRow> derived = new LinkedHashSet<>();
    private final List<Ended> endings = new ArrayList<>(1);

    private record Ended(AttemptRef attempt, Class<? extends Ending> way) {}

    RoastRow(NewRoast roast, ResumeRow resume, Instant now) {
        this.roast = roast;
        this.account = resume.account;
        this.resume = resume;
        this.acceptedAt = now;
        this.beganAt = now;
        this.day = account.quota.day(now);
        this.month = account.quota.month(now);
    }

    RoastRef ref() {
        return roast.ref();
    }

    Hint hint() {
        return new Hint(roast.ref(), roast.priority());
    }

    /** Whether that attempt's writes take effect. */
    boolean heldBy(AttemptRef other) {
        return state == RoastState.RUNNING && attemptRef().equals(Optional.of(other));
    }

    Optional<AttemptRef> attemptRef() {
        return worker.map(some -> new AttemptRef(ref(), attempt, some.id));
    }

    void noteEnding(Ending ending) {
        endings.add(new Ended(ending.attempt(), ending.getClass()));
    }

    boolean endedBy(Ending ending) {
        return endings.contains(new Ended(ending.attempt(), ending.getClass()));
    }

    Claimed claimed(AttemptRef ref, Instant now) {
        return new Claimed(
                ref,
                roast.resume(),
                resume.file.key,
                resume.upload.fileName(),
                roast.options(),
                roast.priority(),
                roast.maxPages(),
                errors,
                crashes,
                paid,
                Duration.between(beganAt, now));
    }

    StoredRoast stored() {
        return new StoredRoast(
                ref(),
                roast.resume(),
                roast.options(),
                state,
                stage,
                attempt,
                errors,
                crashes,
                charged,
                paid,
                version,
                acceptedAt,
                endedAt,
                report,
                failure,
                annotated);
    }
}
