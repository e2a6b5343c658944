package dev.roast.example.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads bodies: how much, for how long, and of which type. */
final class Bodies {
    static final String PDF_TYPE = "application/pdf";
    static final int LONGEST_JSON = 64 << 10;

    private static final int MARK_WITHIN = 1024;

    private final Alarms alarms;
    private final UploadMemory memory;
    private final WebLimits limits;

    Bodies(Alarms alarms, WebLimits limits) {
        this.alarms = alarms;
        this.memory = new UploadMemory(limits.bodyMemory());
        this.limits = limits;
    }

    /** Hands the fields of a JSON object on, when they are there. */
    void json(Context ctx, List<String> known, Consumer<Fields> then) {
        if (!type(ctx).equals(Answers.JSON_TYPE)) {
            throw wrongType(Answers.JSON_TYPE).thrown();
        }
        ctx.future(() -> of(ctx).read(LONGEST_JSON, limits.jsonTime())
                .thenAccept(bytes -> then.accept(Fields.parse(bytes, known))));
    }

    /** Reads a PDF of at most so many bytes. To be asked inside {@link Context#future}. */
    CompletableFuture<byte[]> pdf(Context ctx, long most) {
        return of(ctx).read(most, limits.pdfTime());
    }

    /** Returns what the client says that the body is, without parameters. */
    static String type(Context ctx) {
        return Optional.ofNullable(ctx.header("Content-Type"))
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static Problem wrongType(String right) {
        return Problem.of(415, "unsupported-media-type", "Send a body of Content-Type " + right + ".");
    }

    /** Returns whether the mark of a PDF is where it has to be: ISO 32000-1, Annex H, note 13. */
    static boolean beginsAsPdf(byte[] bytes) {
        int length = Math.min(bytes.length, MARK_WITHIN);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** Reads what is left of the body and throws it away; to be done when the answer is sent. */
    CompletableFuture<Void> discardRest(Context ctx) {
        // a client that waits for "100 Continue" has sent nothing, and will not now
        return ctx.header("Expect") == null
                ? of(ctx).discardRest(limits.lingerTime())
                : CompletableFuture.completedFuture(null);
    }

    void forget(Context ctx) {
        of(ctx).forget();
    }

    private RequestBody of(Context ctx) {
        return RequestBody.of(ctx, alarms, memory);
    }
}
