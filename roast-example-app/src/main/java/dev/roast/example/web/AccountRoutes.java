package dev.roast.example.web;

import dev.roast.Account;
import dev.roast.LogIn;
import dev.roast.Roaster;
import dev.roast.model.Registration;
import dev.roast.model.Session;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Register, log in, log out. */
final class AccountRoutes {
    private static final List<String> CREDENTIALS = List.of("email", "password");

    private final Roaster roaster;
    private final Visitors visitors;
    private final Bodies bodies;
    private final PasswordDoor door;

    AccountRoutes(Roaster roaster, Visitors visitors, Bodies bodies, PasswordDoor door) {
        this.roaster = roaster;
        this.visitors = visitors;
        this.bodies = bodies;
        this.door = door;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/accounts", ctx -> bodies.json(ctx, CREDENTIALS, fields -> register(ctx, fields)));
        routes.post("/api/sessions", ctx -> bodies.json(ctx, CREDENTIALS, fields -> logIn(ctx, fields)));
        routes.get("/api/sessions", this::sessions);
        routes.delete("/api/sessions/current", this::logOut);
        routes.delete("/api/sessions/{id}", this::end);
        routes.delete("/api/sessions", this::endOthers);
    }

    private void register(Context ctx, Fields fields) {
        String email = fields.text("email");
        String password = fields.text("password");
        Registration outcome = door.through(() -> roaster.register(email, password, visitors.client(ctx)));
        if (outcome instanceof Registration.Registered registered) {
            ObjectNode body = Answers.object().put("id", registered.account().toString());
            Answers.json(ctx, 201, body);
        } else if (outcome instanceof Registration.Rejected rejected) {
            throw Problem.invalidField(rejected.field(), rejected.message()).thrown();
        } else if (outcome instanceof Registration.Throttled throttled) {
            throw Problem.throttled("accounts were made from your address", throttled.retryAfter())
                    .thrown();
        } else {
            throw Problem.of(409, "email-taken", "There is an account with this e-mail address; log in instead.")
                    .thrown();
        }
    }

    private void logIn(Context ctx, Fields fields) {
        String email = fields.text("email");
        String password = fields.text("password");
        LogIn outcome = door.through(() -> roaster.logIn(email, password, visitors.client(ctx)));
        if (outcome instanceof LogIn.Throttled throttled) {
            throw Problem.throttled("log-ins were tried", throttled.retryAfter())
                    .thrown();
        }
        if (!(outcome instanceof LogIn.LoggedIn in)) {
            throw Problem.of(401, "wrong-credentials", "E-mail and password do not go together; try again.")
                    .header("WWW-Authenticate", "Bearer")
                    .thrown();
        }
        Instant expiresAt = current(in.member().account()).expiresAt();
        Visitors.setCookie(ctx, in.token(), expiresAt);
        ObjectNode body = Answers.object().put("token", in.token().value()).put("expiresAt", expiresAt.toString());
        Answers.json(ctx, 201, body);
    }

    private static Session current(Account account) {
        return account.sessions().stream()
                .filter(Session::current)
                .findFirst()
                .orElseThrow(() -> Problem.noSession().thrown());
    }

    private void sessions(Context ctx) {
        Answers.json(ctx, 200, Json.items(visitors.member(ctx).account().sessions(), Json::session));
    }

    private void logOut(Context ctx) {
        visitors.member(ctx).account().logOut();
        Visitors.clearCookie(ctx);
        Answers.noContent(ctx);
    }

    private void end(Context ctx) {
        if (!visitors.member(ctx).account().endSession(Ids.session(ctx))) {
            throw Problem.notFound().thrown();
        }
        Answers.noContent(ctx);
    }

    private void endOthers(Context ctx) {
        int ended = visitors.member(ctx).account().endOtherSessions();
        Answers.json(ctx, 200, Answers.object().put("ended", ended));
    }
}
