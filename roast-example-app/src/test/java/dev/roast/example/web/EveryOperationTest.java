package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private final Server server = Server.start();
    private final Documented documented = server.documented;
    private final String ada = server.member("ada@example.org", "plus");
    private final String eve = server.member("eve@example.org", "plus");
    private final String adasRoast = server.roast(ada);
    private final String adasResume = firstId(ada, "/api/resumes");
    private final String adasSession = firstId(ada, "/api/sessions");
    private final String evesResume = resumeOf(eve);

    /** Ada's own, by what stands before the id in the path or by the name of the field. */
    private final Map<String, String> adas = Map.of(
            "roasts", adasRoast,
            "resumes", adasResume,
            "sessions", adasSession,
            "compareWith", adasRoast,
            "resumeId", adasResume,
            "uploadId", adasResume);

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
            Answer stranger = asking(operation, NOBODYS)
                    .header("Content-Type", "application/json")
                    .sendUnchecked();
            Answer forger = asking(operation, NOBODYS)
                    .as(adasSession + ".forged")
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
        List<String> withIds = operations(one -> one.contains("/{id}") && !isOperators(one));
        assertThat(withIds).hasSizeGreaterThan(6);
        for (String operation : withIds) {
            String what = operation.replaceFirst(".*/([a-z]+)/\\{id}.*", "$1");

            same(operation, asking(operation, adas(what)), asking(operation, NOBODYS));
        }
        assertNothingOfAdasIsGone();
    }

    @Test
    void anothersIdInABodyIsAnsweredAsOneThatThereIsNot() {
        for (String operation : documented.operations()) {
            for (String field : documented.idFields(operation)) {
                same(
                        operation + " " + field,
                        asking(operation, NOBODYS).json(body(field, adas(field))),
                        asking(operation, NOBODYS).json(body(field, NOBODYS)));
            }
            for (String parameter : documented.idParameters(operation)) {
                same(
                        operation + " ?" + parameter,
                        asking(operation + "?" + parameter + "=" + adas(parameter), NOBODYS)
                                .pdf(Server.pdf()),
                        asking(operation + "?" + parameter + "=" + NOBODYS, NOBODYS)
                                .pdf(Server.pdf()));
            }
        }
        assertNothingOfAdasIsGone();
    }

    @Test
    void theOperatorsCallsNeedTheOperatorsToken() {
        for (String operation : operations(EveryOperationTest::isOperators)) {
            asking(operation, NOBODYS).as(ada).send().expect(401, "not-an-operator");
            asking(operation, NOBODYS).as(Server.ADMIN + "x").send().expect(401, "not-an-operator");
            asking(operation, NOBODYS).cookie(Server.ADMIN).send().expect(401, "not-an-operator");
        }
    }

    @Test
    void withoutATokenThereAreNoOperatorsCalls() {
        try (Server plain = Server.start(Services.inMemory(), Role.ALL)) {
            for (String operation : operations(EveryOperationTest::isOperators)) {
                String[] words = operation.split(" ", -1);
                Answer answer = new Asking(plain, words[0], filled(words[1], NOBODYS))
                        .as(Server.ADMIN)
                        .sendUnchecked();

                assertThat(answer.status()).as(operation).isEqualTo(404);
            }
        }
    }

    private void same(String what, Asking another, Asking unknown) {
        Answer answer = another.as(eve).send();
        assertThat(answer.status()).as(what).isEqualTo(404);
        assertThat(answer.raw()).as(what).isEqualTo(unknown.as(eve).send().raw());
    }

    private void assertNothingOfAdasIsGone() {
        server.get("/api/me").as(ada).send().expect(200);
        server.get("/api/roasts/" + adasRoast).as(ada).send().expect(200);
        assertThat(firstId(ada, "/api/resumes")).isEqualTo(adasResume);
    }

    private String adas(String what) {
        return Optional.ofNullable(adas.get(what))
                .orElseThrow(() -> new AssertionError("say which of Ada's own is meant by " + what));
    }

    /** Whatever else has to be there is Eve's own. */
    private String body(String field, String id) {
        String own = field.equals("compareWith") ? ", \"resumeId\": \"" + evesResume + "\"" : "";
        return "{\"" + field + "\": \"" + id + "\"" + own + "}";
    }

    private Asking asking(String operation, String id) {
        String[] words = operation.split(" ", -1);
        return new Asking(server, words[0], filled(words[1], id));
    }

    private static String filled(String path, String id) {
        return path.replace("{id}", id)
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    private List<String> operations(Predicate<String> which) {
        return documented.operations().stream().filter(which).toList();
    }

    private static boolean isOperators(String operation) {
        return operation.contains("/api/admin/");
    }

    private String resumeOf(String token) {
        server.roast(token);
        return firstId(token, "/api/resumes");
    }

    private String firstId(String token, String path) {
        return server.get(path)
                .as(token)
                .send()
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
    }
}
