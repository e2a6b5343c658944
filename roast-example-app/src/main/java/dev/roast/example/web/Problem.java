package dev.roast.example.web;

import dev.roast.model.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that says no, as RFC 9457 describes it.
 *
 * @param status the HTTP status
 * @param code for programs
 * @param detail one sentence for people
 * @param headers besides the usual ones
 * @param more further members of the body
 * @param violated which limits are used up, by the names of {@code RateLimit-Policy}
 */
record Problem(
        int status,
        String code,
        String detail,
        Map<String, String> headers,
        Map<String, String> more,
        List<String> violated) {

    Problem {
        headers = Map.copyOf(headers);
        more = Map.copyOf(more);
        violated = List.copyOf(violated);
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), Map.of(), List.of());
    }

    static Problem badRequest(String code, String detail) {
        return of(400, code, detail);
    }

    static Problem invalidField(String field, String detail) {
        return badRequest("invalid-field", detail).with("field", field);
    }

    static Problem noSession() {
        return of(401, "no-session", "Log in first: there is no session, or it has ended.")
                .header("WWW-Authenticate", "Bearer");
    }

    /** One body for what is not there, never was, or is another's. */
    static Problem notFound() {
        return of(404, "not-found", "There is nothing here for you.");
    }

    static Problem tooLarge(long limit) {
        return of(413, "too-large", "The body is larger than the " + limit + " bytes that may be sent here.");
    }

    static Problem timeout() {
        return of(408, "request-timeout", "The body did not arrive in time; send it again.")
                .header("Connection", "close");
    }

    static Problem noCapacity() {
        return of(503, "no-capacity", "Too much is going on here just now; try again in a few seconds.")
                .retryAfter(Duration.ofSeconds(5));
    }

    static Problem throttled(String what, Duration retryAfter) {
        return of(429, "rate-limited", "Too many " + what + "; try again in " + Seconds.roundedUp(retryAfter) + " s.")
                .retryAfter(retryAfter);
    }

    static Problem of(Refusal refusal) {
        if (refusal.code() == Refusal.Code.RESUME_GONE || refusal.code() == Refusal.Code.NOTHING_TO_COMPARE) {
            return notFound();
        }
        Problem problem = of(status(refusal.code()), refusal.code().wireName(), refusal.message());
        return refusal.retryAfter().map(problem::retryAfter).orElse(problem);
    }

    private static int status(Refusal.Code code) {
        return switch (code) {
            case FEATURE_NOT_IN_TIER -> 403;
            case IDEMPOTENCY_KEY_REUSED, UPLOAD_NOT_READY, NO_DIRECT_UPLOAD -> 409;
            case RATE_LIMITED, QUOTA_EXCEEDED, TOO_MANY_IN_FLIGHT, TOO_MANY_UPLOADS -> 429;
            case TOO_LARGE -> 413;
            case NOT_A_PDF -> 415;
            case RESUME_GONE, NOTHING_TO_COMPARE -> 404;
            case NO_CAPACITY -> 503;
            case ACCOUNT_GONE -> 401;
        };
    }

    Problem header(String name, String value) {
        return new Problem(status, code, detail, plus(headers, name, value), more, violated);
    }

    Problem with(String member, String value) {
        return new Problem(status, code, detail, headers, plus(more, member, value), violated);
    }

    /** As draft-ietf-httpapi-ratelimit-headers-10, section 4.1, names them. */
    Problem violating(List<String> policies) {
        return new Problem(status, code, detail, headers, more, policies);
    }

    Problem retryAfter(Duration time) {
        return header("Retry-After", String.valueOf(Seconds.roundedUp(time)));
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    ProblemException thrown() {
        return new ProblemException(this, Optional.empty());
    }

    ProblemException thrown(Throwable cause) {
        return new ProblemException(this, Optional.of(cause));
    }
}
