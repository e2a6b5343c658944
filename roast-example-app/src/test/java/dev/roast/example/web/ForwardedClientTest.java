package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.testkit.PlainHasher;
import org.junit.jupiter.api.Test;

/** For whose tries to log in an address is held to account, behind a proxy and without one. */
class ForwardedClientTest {
    private static final String EMAIL = "ada@example.org";
    private static final String OWNER = "198.51.100.7";
    private static final String EVE = "203.0.113.9";
    private static final int TRIES = 5;

    @Test
    void behindAProxyOfOursEachClientIsCountedForItself() {
        try (Server server = behind(TrustedProxies.parse("127.0.0.0/8"))) {
            server.member(EMAIL);
            for (int i = 0; i < TRIES; i++) {
                logIn(server, "guess " + i, EVE).expect(401);
            }
            logIn(server, Server.PASSWORD, EVE).expect(429);

            Answer in = logIn(server, Server.PASSWORD, OWNER).expect(201);

            assertThat(addresses(server, in)).contains(OWNER);
        }
    }

    @Test
    void whoIsNoProxyOfOursHidesBehindNoHeader() {
        try (Server server = behind(TrustedProxies.NONE)) {
            Answer in = logInOfNew(server);
            for (int i = 0; i < TRIES; i++) {
                logIn(server, "guess " + i, "203.0.113." + i).expect(401);
            }

            logIn(server, Server.PASSWORD, OWNER).expect(429);

            assertThat(addresses(server, in)).contains("127.0.0.1").doesNotContain(OWNER);
        }
    }

    private static Server behind(TrustedProxies proxies) {
        return Server.behind(proxies, builder -> builder.passwordHasher(new PlainHasher()));
    }

    private static Answer logInOfNew(Server server) {
        server.member(EMAIL);
        return logIn(server, Server.PASSWORD, OWNER).expect(201);
    }

    private static Answer logIn(Server server, String password, String forwardedFor) {
        return server.post("/api/sessions")
                .header("X-Forwarded-For", forwardedFor)
                .json(Server.credentials(EMAIL, password))
                .send();
    }

    private static String addresses(Server server, Answer in) {
        String token = in.json().path("token").asString();
        return server.get("/api/sessions").as(token).send().text();
    }
}
