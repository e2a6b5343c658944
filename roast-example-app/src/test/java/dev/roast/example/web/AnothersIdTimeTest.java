package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.devservices.testing.TestBucket;
import dev.roast.devservices.testing.TestDatabase;
import dev.roast.devservices.testing.TestRedis;
import dev.roast.devservices.testing.TestServices;
import dev.roast.example.web.TwoMembers.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long it takes to be told that there is no such thing, over HTTP, on PostgreSQL, Redis and S3: the same for what is
 * another's as for what nobody has, in each operation of the document that takes an id.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "roast.faults.long", matches = "true", disabledReason = "it is for -Pfaults")
@ExtendWith(TestServices.class)
class AnothersIdTimeTest {
    private static final int TRIES = Integer.getInteger("roast.times.tries", 300);
    private static final int WARM_UP = 50;

    /** Over all questions, some twenty, chance passes it once in a thousand runs. */
    private static final double SURELY_APART = 4.1;

    private static final double MOST_APART = 0.05;

    private final RealServices real;

    AnothersIdTimeTest(TestDatabase database, TestRedis redis, TestBucket bucket) {
        real = new RealServices(database, redis, bucket);
    }

    @Test
    void anothersIdTakesTheTimeOfOneThatThereIsNot() {
        try (real;
                Server server = Server.start(real.services(), limits -> limits, builder -> builder, new Documented())) {
            TwoMembers two = new TwoMembers(server);
            List<Question> questions = new ArrayList<>(two.withIdsInThePath());
            questions.addAll(two.withIdsElsewhere());
            assertThat(questions).hasSizeGreaterThan(9);
            for (Question question : questions) {
                Ranks ranks = compared(question);
                System.out.println(question.what() + ": " + ranks);
                assertThat(ranks.apart()).as(question.what() + ", " + ranks).isLessThan(MOST_APART);
                assertThat(Math.abs(ranks.z()))
                        .as(question.what() + ", " + ranks)
                        .isLessThan(SURELY_APART);
            }
        }
    }

    /** They take turns, and the first turn too: what else the machine does falls on both alike. */
    private static Ranks compared(Question question) {
        long[] anothers = new long[TRIES];
        long[] nobodys = new long[TRIES];
        for (int i = -WARM_UP; i < TRIES; i++) {
            int at = Math.floorMod(i, TRIES);
            if (at % 2 == 0) {
                anothers[at] = nanos(question.aboutAdas());
                nobodys[at] = nanos(question.aboutNobodys());
            } else {
                nobodys[at] = nanos(question.aboutNobodys());
                anothers[at] = nanos(question.aboutAdas());
            }
        }
        return Ranks.of(anothers, nobodys);
    }

    private static long nanos(Asking asking) {
        long begun = System.nanoTime();
        Answer answer = asking.sendUnchecked();
        long taken = System.nanoTime() - begun;
        answer.expect(404);
        return taken;
    }
}
