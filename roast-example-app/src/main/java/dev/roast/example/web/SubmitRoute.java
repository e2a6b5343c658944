package dev.roast.example.web;

import dev.roast.Admission;
import dev.roast.Member;
import dev.roast.model.Heat;
import dev.roast.model.Refusal;
import dev.roast.model.ResumeId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastState;
import dev.roast.model.Submission;
import dev.roast.model.Upload;
import dev.roast.port.IdempotencyKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submit a resume: the PDF itself, or the id of one that is there. Checked in this order: session, feature, a known
 * idempotency key, burst, the body, and then the accept with in-flight and quota.
 */
final class SubmitRoute {
    private static final List<String> KNOWN = List.of("uploadId", "resumeId", "heat", "jobDescription", "compareWith");
    private static final Set<String> PARAMETERS = Set.of("heat", "fileName", "compareWith");
    private static final Duration KEY_KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 255;
    private static final String SECONDS_UNTIL_A_LOOK_IS_WORTH_IT = "1";

    private final Visitors visitors;
    private final Bodies bodies;
    private final LimitHeaders limits;

    SubmitRoute(Visitors visitors, Bodies bodies, LimitHeaders limits) {
        this.visitors = visitors;
        this.bodies = bodies;
        this.limits = limits;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/roasts", this::submit);
    }

    private void submit(Context ctx) {
        Member member = visitors.member(ctx).from(visitors.client(ctx));
        Optional<String> key = key(ctx);
        if (Bodies.type(ctx).equals(Bodies.PDF_TYPE)) {
            submitPdf(ctx, member, key);
        } else if (Bodies.type(ctx).equals(Answers.JSON_TYPE)) {
            Query.only(ctx, Set.of());
            bodies.json(ctx, KNOWN, fields -> submitKnown(ctx, member, key, fields));
        } else {
            throw Bodies.wrongType(Bodies.PDF_TYPE + " or " + Answers.JSON_TYPE).thrown();
        }
    }

    private void submitPdf(Context ctx, Member member, Optional<String> key) {
        Query.only(ctx, PARAMETERS);
        Heat heat = Query.text(ctx, "heat").map(Query::heat).orElse(Heat.MEDIUM);
        String fileName = fileName(ctx);
        RoastOptions options = options(heat, Optional.empty(), Query.text(ctx, "compareWith"));
        Admission admission = member.admit(options, key);
        if (admission instanceof Admission.Refused no) {
            throw refused(ctx, member, no.refusal());
        }
        Admission.Admitted admitted = (Admission.Admitted) admission;
        ctx.future(() -> bodies.pdf(ctx, member.account().tier().maxFileBytes())
                .whenComplete((bytes, thrown) -> {
                    if (thrown != null) {
                        admitted.leave();
                    }
                })
                .thenAccept(bytes -> {
                    String digest = Digests.sha256("pdf " + words(options) + " " + Digests.sha256(bytes));
                    answer(ctx, member, admitted.submit(Upload.of(fileName, bytes), key(key, digest)));
                }));
    }

    private void submitKnown(Context ctx, Member member, Optional<String> key, Fields fields) {
        Heat heat = fields.optionalText("heat").map(Query::heat).orElse(Heat.MEDIUM);
        ResumeId resume = Ids.resume(resume(fields));
        RoastOptions options = options(heat, fields.optionalText("jobDescription"), fields.optionalText("compareWith"));
        String digest = Digests.sha256("known " + words(options) + " " + resume);
        answer(ctx, member, member.trySubmit(resume, options, key(key, digest)));
    }

    private static RoastOptions options(Heat heat, Optional<String> job, Optional<String> compareWith) {
        if (job.filter(text -> text.isBlank() || text.length() > RoastOptions.LONGEST_JOB_DESCRIPTION)
                .isPresent()) {
            throw Problem.invalidField(
                            "jobDescription",
                            "A job description has 1 to " + RoastOptions.LONGEST_JOB_DESCRIPTION + " characters.")
                    .thrown();
        }
        RoastOptions usual = RoastOptions.heat(heat);
        RoastOptions matching = job.map(usual::matching).orElse(usual);
        return compareWith.map(Ids::roast).map(matching::comparedWith).orElse(matching);
    }

    /** All that two submits may differ in. One with neither job nor comparison is written as it always was. */
    private static String words(RoastOptions options) {
        return options.heat().wireName()
                + options.compareWith().map(id -> " since " + id).orElse("")
                + options.jobDescription()
                        .map(job -> " job " + Digests.sha256(job))
                        .orElse("");
    }

    /** An upload becomes a resume under the same id. */
    private static String resume(Fields fields) {
        Optional<String> upload = fields.optionalText("uploadId");
        Optional<String> resume = fields.optionalText("resumeId");
        if (upload.isPresent() == resume.isPresent()) {
            throw Problem.invalidField("resumeId", "Give an uploadId or a resumeId, one of them.")
                    .thrown();
        }
        return upload.or(() -> resume).orElseThrow();
    }

    private void answer(Context ctx, Member member, Submission outcome) {
        if (outcome instanceof Submission.Refused no) {
            throw refused(ctx, member, no.refusal());
        }
        Submission.Accepted accepted = (Submission.Accepted) outcome;
        limits.set(ctx, member.account());
        ctx.header("Location", "/api/roasts/" + accepted.id()).header("Retry-After", SECONDS_UNTIL_A_LOOK_IS_WORTH_IT);
        ObjectNode body = Answers.object();
        body.put("id", accepted.id().toString());
        body.put("state", RoastState.QUEUED.wireName());
        Answers.json(ctx, 202, body);
    }

    private ProblemException refused(Context ctx, Member member, Refusal refusal) {
        Problem problem = Problem.of(refusal);
        if (problem.status() != 429) {
            return problem.thrown();
        }
        limits.set(ctx, member.account());
        return problem.violating(LimitHeaders.violated(refusal.code(), member.account()))
                .thrown();
    }

    private static Optional<String> key(Context ctx) {
        Optional<String> key =
                Optional.ofNullable(ctx.header("Idempotency-Key")).map(String::strip);
        if (key.filter(word -> word.isEmpty() || word.length() > LONGEST_KEY).isPresent()) {
            throw Problem.badRequest(
                            "invalid-idempotency-key", "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.")
                    .thrown();
        }
        return key;
    }

    private static Optional<IdempotencyKey> key(Optional<String> word, String digest) {
        return word.map(some -> new IdempotencyKey(some, digest, KEY_KEPT));
    }

    private static String fileName(Context ctx) {
        String name = Query.text(ctx, "fileName").orElse("resume.pdf").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.badRequest("invalid-parameter", "A fileName has 1 to " + LONGEST_NAME + " characters.")
                    .thrown();
        }
        return name;
    }
}
