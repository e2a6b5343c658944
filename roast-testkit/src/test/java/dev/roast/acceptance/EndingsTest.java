package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.DeadLetter;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.FailureCode;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import dev.roast.port.Cancellation;
import dev.roast.port.Replay;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How roasts end when something does not go well. */
class EndingsTest {
    private final Host host = new Host();

    @Test
    void cancelledBeforeAModelWasAskedGivesTheQuotaBack() {
        try (Roaster roaster = host.builder().build()) {
            Member ada = roaster.member("ada", "free");
            RoastId id = Host.submit(ada);

            assertThat(ada.cancel(id)).isEqualTo(new Cancellation.Cancelled(false));
            assertThat(ada.account().allowance().usedToday()).isZero();
            assertThat(roaster.runOne()).isEmpty();
        }
    }

    @Test
    void cancelledWhileAModelIsAskedAbortsTheCallAndKeepsTheQuota() {
        host.answering().model.hold();
        try (Roaster roaster = host.builder().build().start()) {
            Member ada = roaster.member("ada", "free");
            RoastId id = Host.submit(ada);
            host.model.awaitAsked(1);

            assertThat(ada.cancel(id)).isEqualTo(new Cancellation.Cancelled(true));
            host.model.awaitEnded(1);

            assertThat(ada.get(id)).map(Roast::state).contains(RoastState.CANCELLED);
            assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatCannotBeUsedIsAskedForOnceMore() {
        host.model
                .then(Host.answer(List.of("Invented", "Made up", "Never said")))
                .then(prompt -> {
                    assertThat(prompt.instructions()).contains("Your last answer could not be used. Only 0 of 3");
                    return Host.answer(Host.BULLETS);
                });
        try (Roaster roaster = host.builder().build().start()) {
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(roast.report().orElseThrow().source().model()).isEqualTo("scripted");
            assertThat(host.model.prompts()).hasSize(2);
        }
    }

    @Test
    void aModelThatCannotHelpIsFollowedByTheHouse() {
        host.model.otherwise(prompt -> Host.answer(List.of("Invented")));
        try (Roaster roaster = host.builder().build().start()) {
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(roast.report().orElseThrow().source().model()).isEqualTo("house");
            assertThat(roast.report().orElseThrow().source().fallback()).isTrue();
            assertThat(roast.attempt()).isEqualTo(1);
        }
    }

    @Test
    void aModelThatIsAwayForAMomentIsWaitedFor() {
        host.model.then(Reply.Declined.because(Reason.UNAVAILABLE)).then(Host.answer(Host.BULLETS));
        try (Roaster roaster = host.builder().build().start()) {
            Roast roast = Host.roast(roaster.member("ada", "free"));

            assertThat(roast.state()).isEqualTo(RoastState.DONE);
            assertThat(roast.attempt()).isEqualTo(2);
        }
    }

    @Test
    void aModelThatThrowsIsTriedAgain() {
        host.model
                .then(prompt -> {
                    throw new IllegalStateException("a broken adapter");
                })
                .then(Host.answer(Host.BULLETS));
        try (Roaster roaster = host.builder().build().start()) {
            assertThat(Host.roast(roaster.member("ada", "free")).state()).isEqualTo(RoastState.DONE);
        }
    }

    @Test
    void aDeadLetterCanBeListedAndReplayed() {
        host.model.then(Reply.Declined.because(Reason.UNAUTHORISED)).otherwise(prompt -> Host.answer(Host.BULLETS));
        try (Roaster roaster = host.builder().houseAsLastResort(false).build().start()) {
            Member ada = roaster.member("ada", "free");
            Roast failed = Host.roast(ada);
            assertThat(failed.failure().orElseThrow().code()).isEqualTo(FailureCode.MODEL_UNAVAILABLE);
            assertThat(ada.account().allowance().usedToday()).isZero();
            assertThat(roaster.admin().deadLetters(Optional.empty(), 10).items())
                    .extracting(DeadLetter::roast)
                    .containsExactly(failed.id());

            assertThat(roaster.admin().replay(ada.id(), failed.id())).isEqualTo(new Replay.Replayed());

            assertThat(ada.await(failed.id(), Host.PATIENCE).state()).isEqualTo(RoastState.DONE);
            assertThat(ada.account().allowance().usedToday()).isEqualTo(1);
        }
    }

    @Test
    void whatAClosedProcessCouldNotEndAnotherEnds() {
        host.answering().model.hold();
        Roaster first =
                host.builder().drainTimeout(Duration.ofMillis(200)).build().start();
        Member ada = first.member("ada", "free");
        RoastId id = Host.submit(ada);
        host.model.awaitAsked(1);

        first.close();
        host.model.release();

        assertThat(ada.get(id)).map(Roast::state).contains(RoastState.QUEUED);
        try (Roaster second = host.builder().build().start()) {
            Roast roast = second.member("ada", "free").await(id, Host.PATIENCE);
            assertThat(roast.state()).isEqualTo(RoastState.DONE);
            assertThat(roast.attempt()).isEqualTo(2);
        }
    }

    @Test
    void aWebProcessAcceptsAndAWorkerProcessRoasts() {
        host.answering();
        try (Roaster web = host.builder().concurrency(0).build().start()) {
            Member ada = web.member("ada", "free");
            RoastId id = Host.submit(ada);
            assertThat(host.model.prompts()).isEmpty();

            try (Roaster worker = host.builder().build().start()) {
                assertThat(ada.await(id, Host.PATIENCE).state()).isEqualTo(RoastState.DONE);
                assertThat(worker.admin().backlog().running()).isZero();
            }
        }
    }

    @Test
    void manyRoastsOfManyMembersAllEnd() {
        host.answering();
        try (Roaster roaster = host.builder().concurrency(16).build().start()) {
            List<Member> members = List.of("a", "b", "c", "d", "e").stream()
                    .map(name -> roaster.member(name, "pro"))
                    .toList();
            List<RoastId> ids = new java.util.ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ids.add(Host.submit(members.get(i % members.size())));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(members.get(i % members.size())
                                .await(ids.get(i), Host.PATIENCE)
                                .state())
                        .isEqualTo(RoastState.DONE);
            }
            assertThat(host.queue.depth()).isZero();
        }
    }
}
