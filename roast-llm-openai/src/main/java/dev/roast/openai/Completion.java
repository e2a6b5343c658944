package dev.roast.openai;

import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A chat completion as a server sends it.
 *
 * @param model which answered
 * @param finish why it stopped; empty if it did not say
 * @param refusal in the model's words; empty if it did not refuse
 * @param text what it wrote
 * @param usage what that took, if it said so
 */
record Completion(Optional<String> model, String finish, String refusal, String text, Optional<TokenUsage> usage) {
    private static final Set<String> TOO_LONG = Set.of("length", "max_tokens", "model_length");
    private static final Set<String> KNOWN = Set.of("stop", "length", "content_filter", "tool_calls", "function_call");

    /** Reads one; empty if it is none. Fields that nobody asked for are passed over. */
    static Optional<Completion> of(JsonNode body) {
        JsonNode choice = body.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Completion(
                Optional.of(body.path("model").asString("")).filter(name -> !name.isBlank()),
                choice.path("finish_reason").asString(""),
                message.path("refusal").asString(""),
                text(message.path("content")),
                usage(body.path("usage"))));
    }

    /** Some servers send a list of parts. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asString("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    private static Optional<TokenUsage> usage(JsonNode usage) {
        if (!usage.path("prompt_tokens").isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(new TokenUsage(
                usage.path("prompt_tokens").asLong(0),
                usage.path("prompt_tokens_details").path("cached_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                usage.path("completion_tokens_details").path("reasoning_tokens").asLong(0),
                false));
    }

    /** Returns it with the usage guessed, if it lacks it. */
    Completion withUsage(long sentCharacters) {
        TokenUsage known = usage.orElseGet(() -> TokenUsage.estimate(sentCharacters, text.length()));
        return new Completion(model, finish, refusal, text, Optional.of(known));
    }

    /** Returns the reason for stopping; {@code other} if it is none of OpenAI's, as it may say anything. */
    Optional<String> finishReason() {
        return Optional.of(finish)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> KNOWN.contains(reason) ? reason : "other");
    }

    /** Returns what it is worth. Why it stopped is looked at before what it says. */
    Reply reply() {
        if (TOO_LONG.contains(finish)) {
            return Reply.Declined.because(Reason.TRUNCATED);
        } else if (finish.startsWith("content_filter")) {
            return Reply.Declined.because(Reason.FILTERED);
        } else if (!refusal.isBlank()) {
            return Reply.Declined.because(Reason.REFUSED);
        } else if (finish.equals("error")) {
            return Reply.Declined.because(Reason.UNAVAILABLE);
        }
        TokenUsage used = usage.orElse(TokenUsage.NONE);
        return JsonObjects.only(text)
                .<Reply>map(json -> new Reply.Answer(json, used.input(), used.output()))
                .orElseGet(() -> Reply.Declined.because(Reason.INVALID));
    }

    /** Returns a text without the model's. */
    @Override
    public String toString() {
        return "Completion[" + text.length() + " characters]";
    }
}
