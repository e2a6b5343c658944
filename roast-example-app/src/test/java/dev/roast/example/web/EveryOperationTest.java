package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.example.web.TwoMembers.Question;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for each operation of the OpenAPI document, which has all that the server answers: none can be forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
    /** What is for everybody: to come in, to look whether the server lives, and what is signed. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/accounts",
            "POST /api/sessions",
            "PUT /api/uploads/{grant}",
            "GET /livez",
            "GET /readyz",
            "GET /metrics",
            "GET /openapi.json");

    private static final String NOBODYS = TwoMembers.NOBODYS;

    private final Server server = Server.start();
    private final Documented documented = server.documented;
    private final TwoMembers two = new TwoMembers(server);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theDocumentKnowsAllThatIsAnswered() {
        assertThat(new TreeSet<>(server.application.routes())).isEqualTo(new TreeSet<>(documented.operations()));
    }

    @Test
    void withoutASessionEverythingIsRefusedButWhatIsForEverybody() {
        for (String operation : documented.operations()) {
            Answer stranger = two.asking(operation, NOBODYS)
                    .header("Content-Type", "application/json")
                    .sendUnchecked();
            Answer forger = two.asking(operation, NOBODYS)
                    .as(two.adasSession + ".forged")
                    .header("Content-Type", "application/json")
                    .sendUnchecked();

            if (OPEN.contains(operation)) {
                assertThat(stranger.status()).as(operation).isNotEqualTo(401);
            } else {
                assertThat(stranger.status()).as(operation).isEqualTo(401);
                assertThat(forger.status()).as(operation).isEqualTo(401);
            }
        }
    }

    @Test
    void anothersIdIsAnsweredAsOneThatThereIsNot() {
        assertThat(two.withIdsInThePath()).hasSizeGreaterThan(6).allSatisfy(EveryOperationTest::same);
        assertNothingOfAdasIsGone();
    }

    @Test
    void anothersIdInABodyIsAnsweredAsOneThatThereIsNot() {
        assertThat(two.withIdsElsewhere()).hasSizeGreaterThan(2).allSatisfy(EveryOperationTest::same);
        assertNothingOfAdasIsGone();
    }

    @Test
    void theOperatorsCallsNeedTheOperatorsToken() {
        for (String operation : operations(TwoMembers::isOperators)) {
            two.asking(operation, NOBODYS).as(two.ada).send().expect(401, "not-an-operator");
            two.asking(operation, NOBODYS).as(Server.ADMIN + "x").send().expect(401, "not-an-operator");
            two.asking(operation, NOBODYS).cookie(Server.ADMIN).send().expect(401, "not-an-operator");
        }
    }

    @Test
    void withoutATokenThereAreNoOperatorsCalls() {
        try (Server plain = Server.start(Services.inMemory(), Role.ALL)) {
            for (String operation : operations(TwoMembers::isOperators)) {
                String[] words = operation.split(" ", -1);
                Answer answer = new Asking(plain, words[0], TwoMembers.filled(words[1], NOBODYS))
                        .as(Server.ADMIN)
                        .sendUnchecked();

                assertThat(answer.status()).as(operation).isEqualTo(404);
            }
        }
    }

    private static void same(Question question) {
        Answer answer = question.aboutAdas().send();
        assertThat(answer.status()).as(question.what()).isEqualTo(404);
        assertThat(answer.raw())
                .as(question.what())
                .isEqualTo(question.aboutNobodys().send().raw());
    }

    private void assertNothingOfAdasIsGone() {
        server.get("/api/me").as(two.ada).send().expect(200);
        server.get("/api/roasts/" + two.adasRoast).as(two.ada).send().expect(200);
        assertThat(two.firstId(two.ada, "/api/resumes")).isEqualTo(two.adasResume);
    }

    private List<String> operations(Predicate<String> which) {
        return documented.operations().stream().filter(which).toList();
    }
}
