package dev.roast.openai;

import dev.roast.port.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request to a model, for metrics and for the bill. It holds no text of the document or of the model.
 *
 * @param server the host that was asked
 * @param requestModel which model was asked
 * @param responseModel which one answered, if it said so
 * @param finishReason why it stopped; {@code other} if the reason is none of OpenAI's
 * @param declined why there is no answer; empty if there is one
 * @param usage what it used; {@link TokenUsage#NONE} if there was no answer and nothing was said
 * @param cost what that costs, if a price table was given
 * @param took from the request to its end
 */
public record ModelCall(
        String server,
        String requestModel,
        Optional<String> responseModel,
        Optional<String> finishReason,
        Optional<Reply.Reason> declined,
        TokenUsage usage,
        Optional<BigDecimal> cost,
        Duration took) {

    /** Requires all parts. */
    public ModelCall {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(requestModel, "requestModel");
        Objects.requireNonNull(responseModel, "responseModel");
        Objects.requireNonNull(finishReason, "finishReason");
        Objects.requireNonNull(declined, "declined");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(took, "took");
    }

    /** Returns it under the names of {@link GenAiNames}: strings, numbers, and a list of strings. */
    public Map<String, Object> attributes() {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put(GenAiNames.OPERATION, "chat");
        attributes.put(GenAiNames.PROVIDER, "openai");
        attributes.put(GenAiNames.SERVER_ADDRESS, server);
        attributes.put(GenAiNames.REQUEST_MODEL, requestModel);
        responseModel.ifPresent(model -> attributes.put(GenAiNames.RESPONSE_MODEL, model));
        finishReason.ifPresent(reason -> attributes.put(GenAiNames.FINISH_REASONS, List.of(reason)));
        declined.ifPresent(reason -> attributes.put(GenAiNames.ERROR_TYPE, reason.wireName()));
        attributes.put(GenAiNames.INPUT_TOKENS, usage.input());
        attributes.put(GenAiNames.CACHED_TOKENS, usage.cachedInput());
        attributes.put(GenAiNames.OUTPUT_TOKENS, usage.output());
        return attributes;
    }
}
