package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What can be taken away from a roast: the own PDF with the findings on it, and a card to show around. */
final class RoastFiles {
    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Visitors visitors;
    private final ShareCard card;

    RoastFiles(Visitors visitors, ShareCard card) {
        this.visitors = visitors;
        this.card = card;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/roasts/{id}/annotated.pdf", this::annotated);
        routes.get("/api/roasts/{id}/card.svg", this::card);
    }

    private void annotated(Context ctx) {
        Member member = visitors.member(ctx);
        RoastId id = Ids.roast(ctx);
        done(member, id);
        InputStream pdf = member.annotatedPdf(id)
                .orElseThrow(() -> Problem.of(
                                404,
                                "no-annotated-pdf",
                                "There is no PDF with the findings on it; the report has them all.")
                        .thrown());
        ctx.status(200)
                .contentType(Bodies.PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"roasted-resume.pdf\"")
                .header("Content-Security-Policy", SANDBOX)
                .result(new BufferedInputStream(pdf));
    }

    private void card(Context ctx) {
        Roast roast = done(visitors.member(ctx), Ids.roast(ctx));
        String svg = card.draw(roast.report().orElseThrow(), roast.heat());
        ctx.status(200)
                .contentType("image/svg+xml;charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"roast-card.svg\"")
                .header("Content-Security-Policy", SANDBOX)
                .result(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Roast done(Member member, RoastId id) {
        Roast roast = RoastRoutes.find(member, id);
        if (roast.state() != RoastState.DONE) {
            throw Problem.of(409, "not-done", "The roast is not done, so there is nothing to take away.")
                    .with("state", roast.state().wireName())
                    .thrown();
        }
        return roast;
    }
}
