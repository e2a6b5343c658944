package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Allowance;
import dev.roast.model.Export;
import dev.roast.model.Feature;
import dev.roast.model.Heat;
import dev.roast.model.PasswordChange;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.port.Decision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The own account: what it may do, its password, its audit trail, its end. */
final class MeRoutes {
    private static final List<String> PASSWORDS = List.of("oldPassword", "newPassword");

    private final Visitors visitors;
    private final Bodies bodies;
    private final PasswordDoor door;
    private final LimitHeaders limits;
    private final Tiers tiers;

    MeRoutes(Visitors visitors, Bodies bodies, PasswordDoor door, LimitHeaders limits, Tiers tiers) {
        this.tiers = tiers;
        this.visitors = visitors;
        this.bodies = bodies;
        this.door = door;
        this.limits = limits;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/me", this::me);
        routes.put("/api/me/password", this::password);
        routes.get("/api/me/audit", this::audit);
        routes.get("/api/me/export", this::export);
        routes.delete("/api/me", this::erase);
    }

    private void me(Context ctx) {
        Member member = visitors.member(ctx);
        Allowance allowance = member.account().allowance();
        Tier tier = allowance.tier();
        ObjectNode body = Answers.object();
        body.put("id", member.id().toString());
        body.put("tier", tier.name());
        ArrayNode heats = body.putArray("heats");
        tier.heats().stream().sorted().map(Heat::wireName).forEach(heats::add);
        ArrayNode features = body.putArray("features");
        tier.features().stream().sorted().map(Feature::wireName).forEach(features::add);
        body.set("notIncluded", notIncluded(tier));
        body.set("limits", limits(tier));
        body.set("left", left(allowance, member.account().burst()));
        limits.set(ctx, member.account());
        Answers.json(ctx, 200, body);
    }

    /** What the tier lacks, and which has it: said before it is asked for in vain. */
    private ArrayNode notIncluded(Tier tier) {
        ArrayNode items = Answers.JSON.createArrayNode();
        for (Feature feature : Feature.values()) {
            if (!tier.features().contains(feature)) {
                tiers.lowestWith(feature)
                        .ifPresent(other -> items.add(Answers.object()
                                .put("feature", feature.wireName())
                                .put("tier", other.name())));
            }
        }
        return items;
    }

    private static ObjectNode limits(Tier tier) {
        return Answers.object()
                .put("roastsPerDay", tier.roastsPerDay())
                .put("roastsPerMonth", tier.roastsPerMonth())
                .put("burstPerMinute", tier.burstPerMinute())
                .put("maxInFlight", tier.maxInFlight())
                .put("maxFileBytes", tier.maxFileBytes())
                .put("maxPages", tier.maxPages())
                .put("retentionDays", tier.retention().toDays());
    }

    private static ObjectNode left(Allowance allowance, Decision burst) {
        Tier tier = allowance.tier();
        return Answers.object()
                .put("today", allowance.leftToday())
                .put("thisMonth", Math.max(0, tier.roastsPerMonth() - allowance.usedThisMonth()))
                .put("inFlight", Math.max(0, tier.maxInFlight() - allowance.inFlight()))
                .put("burst", LimitHeaders.left(burst))
                .put("dayResetsIn", Seconds.roundedUp(allowance.dayResetsIn()))
                .put("monthResetsIn", Seconds.roundedUp(allowance.monthResetsIn()));
    }

    private void password(Context ctx) {
        Member member = visitors.member(ctx);
        bodies.json(ctx, PASSWORDS, fields -> password(ctx, member, fields));
    }

    private void password(Context ctx, Member member, Fields fields) {
        String old = fields.text("oldPassword");
        String replacement = fields.text("newPassword");
        PasswordChange outcome =
                door.through(() -> member.account().changePassword(old, replacement, visitors.client(ctx)));
        if (outcome instanceof PasswordChange.Rejected rejected) {
            throw Problem.invalidField("newPassword", rejected.message()).thrown();
        } else if (outcome instanceof PasswordChange.Throttled throttled) {
            throw Problem.throttled("wrong passwords were given", throttled.retryAfter())
                    .thrown();
        } else if (outcome instanceof PasswordChange.WrongPassword) {
            throw Problem.of(403, "wrong-password", "The old password is another one; nothing was changed.")
                    .thrown();
        }
        Answers.noContent(ctx);
    }

    private void audit(Context ctx) {
        Member member = visitors.member(ctx);
        Answers.json(ctx, 200, Pages.read(ctx, member.account()::audit, Json::entry));
    }

    private void export(Context ctx) {
        Export outcome = visitors.member(ctx).account().export(visitors.client(ctx));
        if (outcome instanceof Export.Throttled throttled) {
            throw Problem.throttled("exports were asked for", throttled.retryAfter())
                    .thrown();
        } else if (outcome instanceof Export.Begun begun) {
            ctx.status(200)
                    .contentType("application/zip")
                    .header("Content-Disposition", "attachment; filename=\"roast-export.zip\"")
                    .result(begun.zip());
        } else {
            throw Problem.noSession().thrown();
        }
    }

    private void erase(Context ctx) {
        visitors.member(ctx).account().erase();
        Visitors.clearCookie(ctx);
        Answers.noContent(ctx);
    }
}
