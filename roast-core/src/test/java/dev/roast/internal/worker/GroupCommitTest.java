package dev.roast.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.model.AccountId;
import dev.roast.model.RoastId;
import dev.roast.model.WorkerId;
import dev.roast.port.AttemptRef;
import dev.roast.port.PortFailureException;
import dev.roast.port.PortUnavailableException;
import dev.roast.port.RoastRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    private final BlockingQueue<List<String>> calls = new LinkedBlockingQueue<>();
    private final Semaphore mayAnswer = new Semaphore(0);
    private final GroupCommit<String, Integer> commit =
            new GroupCommit<>("the test", this::call, new SystemSeam(Clock.systemUTC()));
    private final Thread writer = new Thread(commit::run);

    /** Answers with the length, when it may; refuses some words. */
    private List<Integer> call(List<String> items) {
        calls.add(items);
        mayAnswer.acquireUninterruptibly();
        if (items.contains("away")) {
            throw new PortUnavailableException("the store is away");
        }
        if (items.contains("broken")) {
            throw new StackOverflowError();
        }
        if (items.contains("few")) {
            return List.of();
        }
        if (items.contains("bad")) {
            throw new PortFailureException("refused", new IllegalStateException());
        }
        return items.stream().map(String::length).toList();
    }

    @AfterEach
    void stop() throws InterruptedException {
        commit.stop();
        mayAnswer.release(1_000);
        writer.join();
    }

    @Test
    void whatComesInDuringACallGoesIntoTheNext() throws Exception {
        writer.start();
        CompletableFuture<Integer> first = write("one");
        assertThat(nextCall()).containsExactly("one");
        List<CompletableFuture<Integer>> more = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            more.add(write("three"));
        }
        awaitAllWaiting(20);
        mayAnswer.release(2);

        assertThat(nextCall()).hasSize(20);
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(more)
                .allSatisfy(one -> assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(5));
    }

    @Test
    void aCallHasAHundredItemsAtMost() throws Exception {
        for (int i = 0; i < 250; i++) {
            commit.note(attempt(), "note");
        }
        mayAnswer.release(3);
        writer.start();

        assertThat(nextCall()).hasSize(100);
        assertThat(nextCall()).hasSize(100);
        assertThat(nextCall()).hasSize(50);
    }

    @Test
    void aNoteIsWrittenThoughNobodyWaitsForIt() throws Exception {
        writer.start();
        commit.note(attempt(), "note");

        assertThat(nextCall()).containsExactly("note");
    }

    @Test
    void aNoteIsReplacedByWhatTheSameAttemptWritesLater() throws Exception {
        AttemptRef attempt = attempt();
        commit.note(attempt, "first");
        commit.note(attempt, "second");
        commit.note(attempt(), "another's");
        CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> commit.write(attempt, "third"));
        awaitAllWaiting(1);
        mayAnswer.release();
        writer.start();

        assertThat(nextCall()).containsExactlyInAnyOrder("third", "another's");
        assertThat(written.get(10, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void aForgottenNoteIsNotWritten() throws Exception {
        AttemptRef attempt = attempt();
        commit.note(attempt, "forgotten");
        commit.forget(attempt);
        commit.note(attempt(), "kept");
        writer.start();

        assertThat(nextCall()).containsExactly("kept");
    }

    @Test
    void aBatchThatIsRefusedIsRepeatedOneByOne() throws Exception {
        CompletableFuture<Integer> good = write("good");
        CompletableFuture<Integer> bad = write("bad");
        awaitAllWaiting(2);
        mayAnswer.release(3);
        writer.start();

        assertThat(good.get(10, TimeUnit.SECONDS)).isEqualTo(4);
        assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(PortFailureException.class);
        assertThat(calls).hasSize(3);
    }

    @Test
    void aStoreThatIsAwayIsAskedOnceForTheWholeBatch() throws Exception {
        CompletableFuture<Integer> one = write("one");
        CompletableFuture<Integer> other = write("away");
        awaitAllWaiting(2);
        mayAnswer.release(1);
        writer.start();

        assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(PortUnavailableException.class);
        assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(PortUnavailableException.class);
        assertThat(calls).hasSize(1);
    }

    @Test
    void whoWaitsHearsOfAnErrorAndTheNextWriteIsWritten() throws Exception {
        mayAnswer.release(2);
        writer.start();

        assertThatThrownBy(() -> commit.write(attempt(), "broken"))
                .isInstanceOf(PortFailureException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(commit.write(attempt(), "word")).isEqualTo(4);
    }

    @Test
    void aStoreThatAnswersTooLittleLeavesNobodyWaiting() {
        mayAnswer.release();
        writer.start();

        assertThatThrownBy(() -> commit.write(attempt(), "few")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whenItsThreadIsInterruptedNobodyIsLeftWaiting() throws Exception {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            all.add(write("word"));
        }
        awaitAllWaiting(150);
        mayAnswer.release(2);
        writer.interrupt();
        writer.start();
        writer.interrupt();

        for (CompletableFuture<Integer> one : all) {
            assertThat(one.handle((answer, failure) -> true).get(10, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void anInterruptDoesNotEndTheWaitAndIsKept() throws Exception {
        CompletableFuture<Boolean> interrupted = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            assertThat(commit.write(attempt(), "word")).isEqualTo(4);
            return Thread.interrupted();
        });
        mayAnswer.release();
        writer.start();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterTheStopNothingIsWrittenButWhatWasAskedForBefore() throws Exception {
        CompletableFuture<Integer> before = write("before");
        awaitAllWaiting(1);
        commit.stop();
        mayAnswer.release();
        writer.start();

        assertThat(before.get(10, TimeUnit.SECONDS)).isEqualTo(6);
        writer.join();
        assertThatThrownBy(() -> commit.write(attempt(), "after")).isInstanceOf(PortUnavailableException.class);
        assertThat(calls).hasSize(1);
    }

    private CompletableFuture<Integer> write(String item) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(commit.write(attempt(), item));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private void awaitAllWaiting(int count) {
        while (commit.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    private List<String> nextCall() throws InterruptedException {
        List<String> call = calls.poll(10, TimeUnit.SECONDS);
        assertThat(call).as("the next call").isNotNull();
        return call;
    }

    private static AttemptRef attempt() {
        return new AttemptRef(
                new RoastRef(new AccountId(UUID.randomUUID()), new RoastId(UUID.randomUUID())),
                1,
                new WorkerId(UUID.randomUUID()));
    }
}
