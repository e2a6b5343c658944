package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Client;
import dev.roast.model.SessionToken;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** Who asks: by the cookie of a browser, or by the bearer token of a program (RFC 6750). */
final class Visitors {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 400;

    private final Roaster roaster;
    private final TrustedProxies proxies;

    Visitors(Roaster roaster, TrustedProxies proxies) {
        this.roaster = roaster;
        this.proxies = proxies;
    }

    /** Returns who is logged in; answers 401 if nobody is. */
    Member member(Context ctx) {
        return token(ctx)
                .flatMap(roaster::authenticate)
                .orElseThrow(() -> Problem.noSession().thrown());
    }

    /** Returns whether the session with which a long request began still lives. */
    boolean stillIn(Context ctx) {
        return token(ctx).flatMap(roaster::authenticate).isPresent();
    }

    private static Optional<SessionToken> token(Context ctx) {
        return bearer(ctx)
                .or(() -> Optional.ofNullable(ctx.cookie(cookieName(ctx))))
                .filter(text -> text.length() <= LONGEST_TOKEN)
                .map(SessionToken::new);
    }

    /** Returns the token that a program shows. */
    static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    Client client(Context ctx) {
        return new Client(
                proxies.client(ctx.ip(), Collections.list(ctx.req().getHeaders("X-Forwarded-For"))),
                Optional.ofNullable(ctx.userAgent()).orElse(""));
    }

    static void setCookie(Context ctx, SessionToken token, Instant expiresAt) {
        long seconds = Math.max(0, Duration.between(Instant.now(), expiresAt).toSeconds());
        cookie(ctx, token.value(), seconds);
    }

    static void clearCookie(Context ctx) {
        cookie(ctx, "", 0);
    }

    private static void cookie(Context ctx, String value, long seconds) {
        String secure = Https.by(ctx) ? "; Secure" : "";
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        cookieName(ctx) + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                                + secure);
    }

    /** The prefix keeps anyone but this very host from setting the cookie, and needs https. */
    private static String cookieName(Context ctx) {
        return Https.by(ctx) ? "__Host-roast_session" : "roast_session";
    }
}
