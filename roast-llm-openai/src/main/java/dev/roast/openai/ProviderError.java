package dev.roast.openai;

import dev.roast.port.Reply.Reason;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a server says when it gives no completion, read for what it means. Servers differ in the body, so the codes come before the
 * status, and words only where there are no codes. None of it is told to anybody: it may repeat the document.
 */
final class ProviderError {
    private final int status;
    private final String kind;
    private final String words;

    private ProviderError(int status, String kind, String words) {
        this.status = status;
        this.kind = kind;
        this.words = words;
    }

    /** Reads {@code {"error": {code, type, message, param}}} and what is like it. */
    static ProviderError of(int status, JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode code = error.path("code");
        String kind = (code.asString("") + " " + error.path("type").asString("") + " "
                        + error.path("innererror").path("code").asString(""))
                .toLowerCase(Locale.ROOT);
        // OpenRouter answers 200 and says the status in the body
        int meant = status < 400 && code.isInt() ? code.intValue() : status;
        return new ProviderError(meant, kind, body.toString().toLowerCase(Locale.ROOT));
    }

    /** Returns whether the response format is what the server does not know. */
    boolean isAboutResponseFormat() {
        return Stream.of(400, 404, 415, 422, 501).anyMatch(some -> some == status)
                && Stream.of("response_format", "json_schema", "structured output")
                        .anyMatch(words::contains);
    }

    Reason reason() {
        if (status == 402 || isOf("insufficient_quota", "billing_hard_limit_reached", "billing_not_active")) {
            return Reason.QUOTA_SPENT;
        } else if (isOf("content_filter", "content_policy_violation", "responsibleaipolicyviolation", "moderation")) {
            return Reason.FILTERED;
        } else if (isTooLong()) {
            return Reason.CONTEXT_TOO_LONG;
        } else if (isOf("model_not_found", "deploymentnotfound")) {
            return Reason.UNKNOWN_MODEL;
        } else if (isOf("invalid_api_key", "authentication_error")) {
            return Reason.UNAUTHORISED;
        }
        return byStatus();
    }

    /** By OpenAI, vLLM, llama.cpp and OpenRouter; Groq answers 413 to what its limit by the minute can never let pass. */
    private boolean isTooLong() {
        return status == 413
                || isOf("context_length_exceeded", "exceed_context_size_error", "string_above_max_length")
                || (status == 400 && speaksOfContext());
    }

    private boolean speaksOfContext() {
        return Stream.of("maximum context length", "context window", "context size", "max_model_len")
                .anyMatch(words::contains);
    }

    private Reason byStatus() {
        return switch (status) {
            case 401, 403, 407 -> Reason.UNAUTHORISED;
            case 404 -> Reason.UNKNOWN_MODEL;
            case 408, 504 -> Reason.TIMED_OUT;
            case 429 -> Reason.RATE_LIMITED;
            case 409, 425 -> Reason.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? Reason.INVALID : Reason.UNAVAILABLE;
        };
    }

    private boolean isOf(String... kinds) {
        return Stream.of(kinds).anyMatch(kind::contains);
    }
}
