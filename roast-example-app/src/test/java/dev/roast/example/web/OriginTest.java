package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.testkit.PlainHasher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose pages may use the cookie that a browser sends along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginTest {
    private final Server server = Server.start(builder -> builder.passwordHasher(new PlainHasher()));
    private final String token = server.member("ada@example.org");

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost:%d",
                "http://127.0.0.1:%d.evil.example",
                "http://evil.example/127.0.0.1:%d"
            })
    void anotherSitesPageChangesNothingAndReadsNothing(String site) {
        String origin = String.format(site, server.port());

        server.delete("/api/me").cookie(token).header("Origin", origin).send().expect(403, "cross-origin");
        Answer read =
                server.get("/api/me").cookie(token).header("Origin", origin).send();

        assertThat(read.expect(200).headers().map())
                .as("without its leave a browser shows the answer to no other page")
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-credentials");
    }

    @Test
    void theOwnPageMay() {
        server.delete("/api/sessions")
                .cookie(token)
                .header("Origin", "http://127.0.0.1:" + server.port())
                .send()
                .expect(200);
    }

    /** A page cannot show a token that it has not got. */
    @Test
    void aProgramThatShowsTheTokenMayWhereverItIs() {
        server.delete("/api/sessions")
                .as(token)
                .header("Origin", "https://dashboard.example")
                .send()
                .expect(200);
    }
}
