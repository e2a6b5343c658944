package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Waiting for a change without a thread of one's own. */
class WaitingTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Host host = new Host().answering();
    private final CountDownLatch told = new CountDownLatch(1);

    @Test
    void whoWaitsIsToldOfAChange() throws InterruptedException {
        try (Roaster roaster = host.builder().concurrency(0).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast queued = queued(ada);
            ada.onChange(queued.id(), queued.version(), LONG, told::countDown);
            assertThat(told.await(300, TimeUnit.MILLISECONDS)).isFalse();

            ada.cancel(queued.id());

            assertThat(told.await(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWaitsForWhatHasChangedAlreadyIsToldSoon() throws InterruptedException {
        try (Roaster roaster = host.builder().concurrency(0).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast queued = queued(ada);

            ada.onChange(queued.id(), queued.version() - 1, LONG, told::countDown);

            assertThat(told.await(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWaitsIsToldWhenTheTimeIsUp() throws InterruptedException {
        try (Roaster roaster = host.builder().concurrency(0).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast queued = queued(ada);

            ada.onChange(queued.id(), queued.version(), Duration.ofMillis(1), told::countDown);

            assertThat(told.await(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWaitsIsToldAtTheClose() throws InterruptedException {
        try (Roaster roaster = host.builder().concurrency(0).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast queued = queued(ada);
            ada.onChange(queued.id(), queued.version(), LONG, told::countDown);
        }

        assertThat(told.await(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWaitsAndFailsHarmsNobodyElse() throws InterruptedException {
        try (Roaster roaster = host.builder().concurrency(0).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast queued = queued(ada);
            ada.onChange(queued.id(), queued.version(), Duration.ofMillis(1), () -> {
                throw new IllegalStateException("thrown by a test");
            });
            ada.onChange(queued.id(), queued.version(), Duration.ofMillis(600), told::countDown);

            assertThat(told.await(Host.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobodyWaitsBeforeTheStart() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");
            RoastId id = Host.submit(ada);

            assertThatThrownBy(() -> ada.onChange(id, 1, LONG, told::countDown))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Roast queued(Member member) {
        return member.get(Host.submit(member)).orElseThrow();
    }
}
