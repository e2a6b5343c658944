package dev.roast.example.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Ada, who has a roast, a resume and a session; Eve, who has too; and all in which one may ask for the other's. */
final class TwoMembers {
    static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    final Server server;
    final String ada;
    final String eve;
    final String adasRoast;
    final String adasResume;
    final String adasSession;
    private final String evesResume;

    /** Ada's own, by what stands before the id in the path or by the name of the field. */
    private final Map<String, String> adas;

    TwoMembers(Server server) {
        this.server = server;
        ada = server.member("ada@example.org", "plus");
        eve = server.member("eve@example.org", "plus");
        adasRoast = server.roast(ada);
        adasResume = firstId(ada, "/api/resumes");
        adasSession = firstId(ada, "/api/sessions");
        server.roast(eve);
        evesResume = firstId(eve, "/api/resumes");
        adas = Map.of(
                "roasts", adasRoast,
                "resumes", adasResume,
                "sessions", adasSession,
                "compareWith", adasRoast,
                "resumeId", adasResume,
                "uploadId", adasResume);
    }

    /**
     * Something that is asked with an id.
     *
     * @param what for people
     * @param adas the id of Ada's
     * @param about asks it about an id
     */
    record Question(String what, String adas, Function<String, Asking> about) {
        Asking aboutAdas() {
            return about.apply(adas);
        }

        Asking aboutNobodys() {
            return about.apply(NOBODYS);
        }
    }

    /** Returns all in whose path there is an id. */
    List<Question> withIdsInThePath() {
        return server.documented.operations().stream()
                .filter(operation -> operation.contains("/{id}") && !isOperators(operation))
                .map(operation -> new Question(
                        operation,
                        adas(operation.replaceFirst(".*/([a-z]+)/\\{id}.*", "$1")),
                        id -> asking(operation, id).as(eve)))
                .toList();
    }

    /** Returns all in whose body or query there is one. */
    List<Question> withIdsElsewhere() {
        List<Question> questions = new ArrayList<>();
        for (String operation : server.documented.operations()) {
            for (String field : server.documented.idFields(operation)) {
                questions.add(new Question(
                        operation + " " + field,
                        adas(field),
                        id -> asking(operation, NOBODYS).json(body(field, id)).as(eve)));
            }
            for (String parameter : server.documented.idParameters(operation)) {
                questions.add(new Question(
                        operation + " ?" + parameter,
                        adas(parameter),
                        id -> asking(operation + "?" + parameter + "=" + id, NOBODYS)
                                .pdf(Server.pdf())
                                .as(eve)));
            }
        }
        return questions;
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

    Asking asking(String operation, String id) {
        String[] words = operation.split(" ", -1);
        return new Asking(server, words[0], filled(words[1], id));
    }

    static String filled(String path, String id) {
        return path.replace("{id}", id)
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    static boolean isOperators(String operation) {
        return operation.contains("/api/admin/");
    }

    String firstId(String token, String path) {
        return server.get(path)
                .as(token)
                .send()
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
    }
}
