package dev.roast.example.web;

import dev.roast.Admin;
import dev.roast.Roaster;
import dev.roast.model.AccountId;
import dev.roast.model.Email;
import dev.roast.model.RoastState;
import dev.roast.model.Tier;
import dev.roast.port.AccountRef;
import dev.roast.port.Backlog;
import dev.roast.port.Replay;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;

/** What an operator may do, with the token that the server was started with. */
final class AdminRoutes {
    private final Roaster roaster;
    private final Admin admin;
    private final Bodies bodies;
    private final byte[] token;

    AdminRoutes(Roaster roaster, Bodies bodies, String token) {
        this.roaster = roaster;
        this.admin = roaster.admin();
        this.bodies = bodies;
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    void add(RoutesConfig routes) {
        routes.before("/api/admin/*", this::operator);
        routes.get("/api/admin/accounts", this::find);
        routes.put("/api/admin/accounts/{account}/tier", this::changeTier);
        routes.get("/api/admin/accounts/{account}/sessions", this::sessions);
        routes.delete("/api/admin/accounts/{account}/sessions", this::endSessions);
        routes.delete("/api/admin/accounts/{account}/sessions/{id}", this::endSession);
        routes.get("/api/admin/dead-letters", this::deadLetters);
        routes.post("/api/admin/dead-letters/{account}/{id}/replay", this::replay);
        routes.get("/api/admin/backlog", this::backlog);
    }

    private void operator(Context ctx) {
        byte[] shown = Visitors.bearer(ctx).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, token)) {
            throw Problem.of(401, "not-an-operator", "Show the operator's token as a bearer token.")
                    .header("WWW-Authenticate", "Bearer")
                    .thrown();
        }
    }

    private void find(Context ctx) {
        AccountId account = admin.find(new AccountRef.ByEmail(email(ctx)))
                .orElseThrow(() -> Problem.notFound().thrown());
        Answers.json(ctx, 200, Answers.object().put("id", account.toString()));
    }

    private static Email email(Context ctx) {
        try {
            return new Email(Query.text(ctx, "email").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-parameter", "The parameter email takes an e-mail address.")
                    .thrown(e);
        }
    }

    private void changeTier(Context ctx) {
        AccountId account = Ids.account(ctx);
        bodies.json(ctx, List.of("tier"), fields -> {
            String tier = fields.text("tier");
            if (roaster.tiers().find(tier).isEmpty()) {
                throw Problem.invalidField("tier", "The tier is one of " + tierNames() + ".")
                        .thrown();
            }
            if (!admin.changeTier(account, tier)) {
                throw Problem.notFound().thrown();
            }
            Answers.noContent(ctx);
        });
    }

    private String tierNames() {
        return roaster.tiers().all().stream().map(Tier::name).collect(Collectors.joining(", "));
    }

    private void sessions(Context ctx) {
        Answers.json(ctx, 200, Json.items(admin.sessions(Ids.account(ctx)), Json::session));
    }

    private void endSessions(Context ctx) {
        int ended = admin.endSessions(Ids.account(ctx));
        Answers.json(ctx, 200, Answers.object().put("ended", ended));
    }

    private void endSession(Context ctx) {
        if (!admin.endSession(Ids.account(ctx), Ids.session(ctx))) {
            throw Problem.notFound().thrown();
        }
        Answers.noContent(ctx);
    }

    private void deadLetters(Context ctx) {
        Answers.json(ctx, 200, Pages.read(ctx, admin::deadLetters, Json::deadLetter));
    }

    private void replay(Context ctx) {
        Replay outcome = admin.replay(Ids.account(ctx), Ids.roast(ctx));
        if (outcome instanceof Replay.QuotaSpent spent) {
            throw Problem.of(429, "quota-exceeded", "The account's roasts are used up, and a replay is charged anew.")
                    .retryAfter(spent.resetsIn())
                    .thrown();
        } else if (outcome instanceof Replay.NotDead) {
            throw Problem.notFound().thrown();
        }
        Answers.json(ctx, 202, Answers.object().put("state", RoastState.QUEUED.wireName()));
    }

    private void backlog(Context ctx) {
        Backlog backlog = admin.backlog();
        Answers.json(
                ctx,
                200,
                Answers.object()
                        .put("queued", backlog.queued())
                        .put("running", backlog.running())
                        .put("oldestDueSeconds", backlog.oldestDue().toSeconds()));
    }
}
