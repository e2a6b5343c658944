package dev.roast.openai;

import dev.roast.openai.Exchange.Outcome;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import dev.roast.port.Reply.Reason;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports from a model behind OpenAI's Chat Completions: OpenAI's own, Azure's, or any server that speaks the same, hosted or
 * local. Each call is one request; only where a server does not know {@code response_format} is it asked once more without, and
 * from then on without at once. Nothing is repeated besides: when to ask again is the caller's to decide. Safe for use by many threads.
 *
 * <p>What a server or the network does wrong is a {@link Reply.Declined}, never thrown. No text of the document or of the model is
 * in a log or an exception.
 */
public final class OpenAiLanguageModel implements StreamingLanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiLanguageModel.class);

    private final String name;
    private final Endpoint endpoint;
    private final ChatRequest chat;
    private final Exchange exchange;
    private final RetryAfter retryAfter;
    private final Optional<Prices> prices;
    private final Consumer<ModelCall> listener;
    private final AtomicBoolean knowsFormat;

    OpenAiLanguageModel(OpenAiLanguageModelBuilder builder) {
        this.chat = builder.chat();
        this.name = builder.name.orElse(chat.model());
        this.endpoint = builder.endpoint();
        this.exchange = new Exchange(
                builder.timeouts, builder.mostBytes, endpoint.uri().getScheme().equals("https"));
        this.retryAfter = new RetryAfter(builder.clock);
        this.prices = builder.prices;
        this.listener = builder.listener;
        this.knowsFormat = new AtomicBoolean(builder.responseFormat);
    }

    /** Returns a builder; it needs a model, and else asks OpenAI. */
    public static OpenAiLanguageModelBuilder builder() {
        return new OpenAiLanguageModelBuilder();
    }

    /**
     * Makes one as the environment says: {@code ROAST_OPENAI_MODEL}, {@code ROAST_OPENAI_API_KEY}, and
     * {@code ROAST_OPENAI_BASE_URL} unless it is OpenAI's own. An address that is written as one of this machine, such as
     * {@code http://localhost:11434/v1}, asks for this machine. {@link EnvironmentModels} has all there is to set, limits and
     * further models too.
     *
     * @return a model; empty if nothing is said of it
     * @throws IllegalArgumentException if they can't be; the message is one sentence that names the setting
     */
    public static Optional<OpenAiLanguageModel> fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Makes one as {@link #fromEnvironment()} does.
     *
     * @param environment in place of the process's
     * @return a model; empty if nothing is said of it
     * @throws IllegalArgumentException if they can't be; the message is one sentence that names the setting
     */
    public static Optional<OpenAiLanguageModel> fromEnvironment(Map<String, String> environment) {
        return new EnvironmentSettings(new EnvironmentValues(environment, EnvironmentSettings.FIRST))
                .builder()
                .map(OpenAiLanguageModelBuilder::build);
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns the host that is asked, for people. */
    public String host() {
        return endpoint.uri().getHost();
    }

    @Override
    public Reply generate(Prompt prompt) {
        return generate(prompt, Optional.empty());
    }

    @Override
    public Reply generate(Prompt prompt, Progress progress) {
        return generate(prompt, Optional.of(progress));
    }

    private Reply generate(Prompt prompt, Optional<Progress> progress) {
        boolean withFormat = knowsFormat.get();
        Asked first = ask(prompt, withFormat, progress);
        if (!withFormat || !first.formatUnknown()) {
            return first.reply();
        }
        if (knowsFormat.compareAndSet(true, false)) {
            LOG.info("{} does not know response_format; {} is asked without it from now on", host(), name);
        }
        return ask(prompt, false, progress).reply();
    }

    /** One request. */
    private Asked ask(Prompt prompt, boolean withFormat, Optional<Progress> progress) {
        if (Thread.currentThread().isInterrupted()) {
            return Asked.declined(Reason.UNAVAILABLE);
        }
        Optional<Reason> refused = endpoint.refusal();
        if (refused.isPresent()) {
            return Asked.declined(refused.get());
        }
        byte[] body = chat.body(prompt, withFormat, progress.isPresent());
        Optional<HttpRequest.Builder> request = endpoint.request(body);
        if (request.isEmpty()) {
            return Asked.declined(Reason.UNAUTHORISED);
        }
        long start = System.nanoTime();
        Asked asked = asked(exchange.send(request.get(), progress), body.length);
        tell(asked, Duration.ofNanos(System.nanoTime() - start));
        return asked;
    }

    private Asked asked(Outcome outcome, int sent) {
        if (outcome instanceof Outcome.Answered answered) {
            Optional<Completion> completion = answered.status() == 200
                    ? Completion.of(answered.body()).map(some -> some.withUsage(sent))
                    : Optional.empty();
            return completion
                    .map(some -> new Asked(some.reply(), completion, 200, false))
                    .orElseGet(() -> refusedBy(answered));
        }
        return Asked.declined(outcome instanceof Outcome.Broken broken ? broken.reason() : Reason.UNAVAILABLE);
    }

    private Asked refusedBy(Outcome.Answered answered) {
        ProviderError error = ProviderError.of(answered.status(), answered.body());
        Reply reply = new Reply.Declined(error.reason(), retryAfter.of(answered.headers()));
        return new Asked(reply, Optional.empty(), answered.status(), error.isAboutResponseFormat());
    }

    private void tell(Asked asked, Duration took) {
        Optional<Reason> declined = asked.reason();
        declined.ifPresent(reason -> LOG.info(
                "{} at {} gave no answer: {} (HTTP status {})", name, host(), reason.wireName(), asked.status()));
        TokenUsage usage = asked.completion().flatMap(Completion::usage).orElse(TokenUsage.NONE);
        ModelCall call = new ModelCall(
                host(),
                chat.model(),
                asked.completion().flatMap(Completion::model),
                asked.completion().flatMap(Completion::finishReason),
                declined,
                usage,
                prices.map(table -> table.of(usage)),
                took);
        try {
            listener.accept(call);
        } catch (RuntimeException e) {
            LOG.warn("a listener of {} threw {}", name, e.getClass().getName());
        }
    }

    /** Returns the model and the host. */
    @Override
    public String toString() {
        return "OpenAiLanguageModel[" + name + " at " + host() + "]";
    }

    /**
     * What came of one request.
     *
     * @param reply what it is worth
     * @param completion if there is one
     * @param status HTTP's; 0 if there is none
     * @param formatUnknown whether the server does not know the response format
     */
    private record Asked(Reply reply, Optional<Completion> completion, int status, boolean formatUnknown) {

        static Asked declined(Reason reason) {
            return new Asked(Reply.Declined.because(reason), Optional.empty(), 0, false);
        }

        Optional<Reason> reason() {
            return reply instanceof Reply.Declined declined ? Optional.of(declined.reason()) : Optional.empty();
        }
    }
}
