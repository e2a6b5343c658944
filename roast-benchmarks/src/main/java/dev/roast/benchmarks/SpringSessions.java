package dev.roast.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions as Spring Session keeps them, each request doing what its filter does: find, note as seen, save. */
final class SpringSessions {
    private static final String SCHEMA = "/org/springframework/session/jdbc/schema-postgresql.sql";

    private final Runnable requests;

    private SpringSessions(Runnable requests) {
        this.requests = requests;
    }

    static SpringSessions over(Servers servers, int sessions) throws IOException, SQLException {
        try (InputStream schema =
                Objects.requireNonNull(JdbcIndexedSessionRepository.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            servers.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(
                new JdbcTemplate(servers.dataSource()),
                new TransactionTemplate(new DataSourceTransactionManager(servers.dataSource())));
        return with((SessionRepository<? extends Session>) repository, sessions);
    }

    private static <S extends Session> SpringSessions with(SessionRepository<S> repository, int sessions) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            S session = repository.createSession();
            session.setAttribute("account", "ada");
            repository.save(session);
            ids.add(session.getId());
        }
        return new SpringSessions(() -> {
            S session = Objects.requireNonNull(
                    repository.findById(ids.get(ThreadLocalRandom.current().nextInt(sessions))), "session");
            session.setLastAccessedTime(Instant.now());
            repository.save(session);
        });
    }

    void request() {
        requests.run();
    }
}
