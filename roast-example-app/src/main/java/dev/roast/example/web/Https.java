package dev.roast.example.web;

import io.javalin.http.Context;

/** Whether the client came over https: straight, or to a proxy before this. A client that lies deceives itself only. */
final class Https {
    private Https() {}

    static boolean by(Context ctx) {
        return scheme(ctx).equals("https");
    }

    /** Returns where the client reached this, such as {@code https://roast.example}. */
    static String origin(Context ctx) {
        return scheme(ctx) + "://" + ctx.host();
    }

    private static String scheme(Context ctx) {
        return "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")) ? "https" : String.valueOf(ctx.scheme());
    }
}
