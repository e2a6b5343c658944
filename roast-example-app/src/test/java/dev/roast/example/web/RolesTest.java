package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.example.web.Services.Need;
import dev.roast.port.PortUnavailableException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Web and worker apart, over services that they share; and what each needs to be ready. */
class RolesTest {
    private static final Need REDIS_IS_AWAY = new Need("redis", false, RolesTest::isAway);
    private static final Need POSTGRES_IS_AWAY = new Need("postgres", true, RolesTest::isAway);
    private static final Need S3_IS_THERE = new Need("s3", false, () -> {});

    private final Services shared = Services.inMemory();

    @Test
    void aWebProcessAcceptsAndAWorkerProcessWorks() {
        try (Server web = Server.start(shared, Role.WEB)) {
            String token = web.member("ada@example.org");
            String id = web.submit(token);
            assertThat(web.application.roaster().admin().backlog().queued()).isEqualTo(1);

            try (Server worker = Server.start(shared, Role.WORKER)) {
                Answer answer =
                        web.get("/api/roasts/" + id + "?wait=60").as(token).send();

                assertThat(answer.json().path("state").asString()).isEqualTo("done");
                assertThat(worker.get("/readyz").send().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aWorkerAnswersItsOperatorsOnly() throws IOException, InterruptedException {
        try (Server worker = Server.start(shared, Role.WORKER)) {
            assertThat(worker.get("/livez").send().status()).isEqualTo(200);
            assertThat(worker.get("/metrics").send().status()).isEqualTo(200);
            assertThat(status(worker, "/")).isEqualTo(404);
            assertThat(status(worker, "/api/me")).isEqualTo(404);
            assertThat(status(worker, "/api/admin/backlog")).isEqualTo(404);
        }
    }

    @Test
    void aWorkerListensOnItsOperatorsPortAlone() {
        WebSettings settings = WebSettings.on("127.0.0.1", 8080).withRole(Role.WORKER);

        assertThat(settings.ports()).containsExactly(8080);
        assertThat(settings.withOpsPort(OptionalInt.of(9090)).ports()).containsExactly(9090);
        assertThat(settings.withOpsPort(OptionalInt.of(9090)).withRole(Role.WEB).ports())
                .containsExactly(8080, 9090);
    }

    @Test
    void whatIsMissingIsNamedAndWhatIsNotEssentialIsDoneWithout() {
        try (Server server = Server.start(shared.withNeeds(List.of(REDIS_IS_AWAY, S3_IS_THERE)), Role.ALL)) {
            Answer answer = server.get("/readyz").send().expect(200);

            assertThat(answer.json().path("status").asString()).isEqualTo("degraded");
            assertThat(answer.json().path("missing").toString()).isEqualTo("[\"redis\"]");
        }
    }

    @Test
    void withoutWhatIsEssentialItIsNotReady() {
        try (Server server = Server.start(shared.withNeeds(List.of(POSTGRES_IS_AWAY, REDIS_IS_AWAY)), Role.ALL)) {
            Answer answer = server.get("/readyz").send().expect(503);

            assertThat(answer.json().path("code").asString()).isEqualTo("not-ready");
            assertThat(answer.json().path("detail").asString()).contains("postgres", "redis");
        }
    }

    @Test
    void thePageMaySendFilesWhereTheStorageIs() {
        assertThat(Guards.pagePolicy(Optional.of("https://files.example.org")))
                .contains("connect-src 'self' https://files.example.org;");
        assertThat(Guards.pagePolicy(Optional.empty())).contains("connect-src 'self';");
    }

    private static int status(Server server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address(path)).build();
        return server.http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void isAway() {
        throw new PortUnavailableException("on purpose");
    }
}
