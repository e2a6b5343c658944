package dev.roast.openai;

/**
 * The names under which OpenTelemetry knows what {@link ModelCall} tells: its semantic conventions for generative AI, version 1.38
 * (<a href="https://opentelemetry.io/docs/specs/semconv/gen-ai/">opentelemetry.io/docs/specs/semconv/gen-ai</a>). They are
 * marked as in development there; this is the one place to change.
 */
public final class GenAiNames {
    /** The metric for how long a call took, in seconds. */
    public static final String DURATION = "gen_ai.client.operation.duration";
    /** The metric for what a call used, in tokens; {@link #TOKEN_TYPE} says of which type. */
    public static final String TOKENS = "gen_ai.client.token.usage";
    /** Of {@link #TOKENS}: {@code input} or {@code output}. */
    public static final String TOKEN_TYPE = "gen_ai.token.type";
    /** What was done: {@code chat}. */
    public static final String OPERATION = "gen_ai.operation.name";
    /** Whose interface was spoken: {@code openai}. */
    public static final String PROVIDER = "gen_ai.provider.name";
    /** Which model was asked. */
    public static final String REQUEST_MODEL = "gen_ai.request.model";
    /** Which model answered. */
    public static final String RESPONSE_MODEL = "gen_ai.response.model";
    /** Why it stopped. */
    public static final String FINISH_REASONS = "gen_ai.response.finish_reasons";
    /** Tokens sent. */
    public static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
    /** Tokens of these that were cached. */
    public static final String CACHED_TOKENS = "gen_ai.usage.cache_read.input_tokens";
    /** Tokens written. */
    public static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
    /** Why there is no answer; absent if there is one. */
    public static final String ERROR_TYPE = "error.type";
    /** The host that was asked. */
    public static final String SERVER_ADDRESS = "server.address";

    private GenAiNames() {}
}
