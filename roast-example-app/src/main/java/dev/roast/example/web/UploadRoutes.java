package dev.roast.example.web;

import dev.roast.Member;
import dev.roast.model.ResumeId;
import dev.roast.model.UploadAnnouncement;
import dev.roast.port.Announcing;
import dev.roast.port.BlobStore;
import dev.roast.port.Grant;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Announce a file, send it, list the resumes, delete one. */
final class UploadRoutes {
    private static final List<String> ANNOUNCEMENT = List.of("fileName", "length", "sha256");

    private final Visitors visitors;
    private final Bodies bodies;
    private final UploadGrants grants;
    private final BlobStore blobs;
    private final Clock clock;

    UploadRoutes(Visitors visitors, Bodies bodies, UploadGrants grants, BlobStore blobs, Clock clock) {
        this.visitors = visitors;
        this.bodies = bodies;
        this.grants = grants;
        this.blobs = blobs;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/uploads", this::announce);
        routes.put("/api/uploads/{grant}", this::receive);
        routes.get("/api/resumes", this::resumes);
        routes.delete("/api/resumes/{id}", this::delete);
    }

    private void announce(Context ctx) {
        Member member = visitors.member(ctx);
        bodies.json(ctx, ANNOUNCEMENT, fields -> announce(ctx, member.announce(announcement(fields))));
    }

    private static UploadAnnouncement announcement(Fields fields) {
        String fileName = fields.text("fileName");
        long length = fields.number("length");
        String sha256 = fields.text("sha256");
        try {
            return new UploadAnnouncement(fileName, length, sha256);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-field", e.getMessage() + ".").thrown(e);
        }
    }

    private void announce(Context ctx, Announcing outcome) {
        if (!(outcome instanceof Announcing.Announced announced)) {
            throw Problem.of(((Announcing.Refused) outcome).refusal()).thrown();
        }
        Grant grant = announced.grant();
        ObjectNode body = Answers.object();
        body.put("uploadId", announced.id().toString());
        body.put("method", grant.method());
        body.put("url", URI.create(Https.origin(ctx)).resolve(grant.url()).toString());
        ObjectNode headers = body.putObject("headers");
        grant.headers().forEach(headers::put);
        body.put("expiresAt", clock.instant().plus(announced.lifetime()).toString());
        Answers.json(ctx, 201, body);
    }

    /** What an object store would do with a presigned address: no session is asked for, since the address is the secret. */
    private void receive(Context ctx) {
        UploadGrants.Claim claim = grants.verify(ctx.pathParam("grant"))
                .orElseThrow(() -> Problem.of(
                                403,
                                "invalid-grant",
                                "This address is not valid, or not any more; announce the file again.")
                        .thrown());
        if (!Bodies.type(ctx).equals(claim.contentType())) {
            throw Bodies.wrongType(claim.contentType()).thrown();
        }
        ctx.future(() -> bodies.pdf(ctx, claim.length()).thenAccept(bytes -> receive(ctx, claim, bytes)));
    }

    private void receive(Context ctx, UploadGrants.Claim claim, byte[] bytes) {
        if (bytes.length != claim.length() || !Digests.sha256(bytes).equals(claim.sha256())) {
            throw Problem.badRequest("not-as-announced", "This is not the file that was announced; announce it anew.")
                    .thrown();
        }
        if (!Bodies.beginsAsPdf(bytes)) {
            throw Problem.of(415, "not-a-pdf", "The file does not begin as a PDF does; export your resume as a PDF.")
                    .thrown();
        }
        blobs.put(claim.key(), new ByteArrayInputStream(bytes), bytes.length, claim.contentType());
        Answers.noContent(ctx);
    }

    private void resumes(Context ctx) {
        Member member = visitors.member(ctx);
        Answers.json(ctx, 200, Pages.read(ctx, member::resumes, Json::resume));
    }

    private void delete(Context ctx) {
        Member member = visitors.member(ctx);
        ResumeId resume = Ids.resume(ctx);
        if (!member.delete(resume)) {
            throw Problem.notFound().thrown();
        }
        Answers.noContent(ctx);
    }
}
