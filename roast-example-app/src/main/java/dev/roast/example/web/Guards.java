package dev.roast.example.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;

/** What holds for every request: where it may come from, and what a browser may do with the answer. */
final class Guards {
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private Guards() {}

    /** For the page; nothing else that is answered here is to be executed or shown inside something. */
    static String pagePolicy(Optional<String> uploadOrigin) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; frame-src blob:;"
                + " connect-src 'self'"
                + uploadOrigin.map(origin -> " " + origin).orElse("") + ";"
                + " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'";
    }

    /** Comes before every handler. */
    static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        if (Https.by(ctx)) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * A browser says where a changing request comes from, and sends cookies along whoever wrote the page. What shows a token
     * in a header has shown that it may.
     */
    static void sameOrigin(Context ctx) {
        if (READING.contains(ctx.method()) || ctx.header("Authorization") != null) {
            return;
        }
        Optional<String> origin = Optional.ofNullable(ctx.header("Origin"));
        if (origin.isPresent() && !hostOf(origin.get()).equals(String.valueOf(ctx.host()))) {
            throw Problem.of(403, "cross-origin", "Another site's page may not do this.")
                    .thrown();
        }
    }

    private static String hostOf(String origin) {
        return origin.replaceFirst("^https?://", "");
    }

    /** Javalin would take a GET for a DELETE if a header says so. */
    static void honestMethod(Context ctx) {
        if (ctx.header("X-HTTP-Method-Override") != null) {
            throw Problem.badRequest("bad-request", "Send the method that is meant.")
                    .thrown();
        }
    }

    /** Javalin would answer that all is well, without asking anyone. */
    static void headOfApi(Context ctx) {
        if (ctx.method().equals(HandlerType.HEAD) && ctx.path().startsWith("/api/")) {
            throw Problem.of(405, "method-not-allowed", "HEAD is not for this; use GET.")
                    .header("Allow", "GET")
                    .thrown();
        }
    }
}
