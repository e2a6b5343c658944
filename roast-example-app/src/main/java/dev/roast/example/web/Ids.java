package dev.roast.example.web;

import dev.roast.model.AccountId;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastId;
import dev.roast.model.SessionId;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in paths and bodies. One that can't be any is answered as one that there is not. */
final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    static RoastId roast(Context ctx) {
        return new RoastId(parse(ctx.pathParam("id")));
    }

    static RoastId roast(String text) {
        return new RoastId(parse(text));
    }

    static ResumeId resume(Context ctx) {
        return new ResumeId(parse(ctx.pathParam("id")));
    }

    static ResumeId resume(String text) {
        return new ResumeId(parse(text));
    }

    static SessionId session(Context ctx) {
        return new SessionId(parse(ctx.pathParam("id")));
    }

    static AccountId account(Context ctx) {
        return new AccountId(parse(ctx.pathParam("account")));
    }

    private static UUID parse(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw Problem.notFound().thrown();
        }
        return UUID.fromString(text);
    }
}
