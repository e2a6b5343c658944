package dev.roast.openai;

import dev.roast.openai.Exchange.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes an {@link OpenAiLanguageModel}. Not for use by many threads. */
public final class OpenAiLanguageModelBuilder {
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");

    /** A report of 12 findings is about 2,000 tokens; a model that reasons needs as much again, and more. */
    private static final int USUAL_TOKEN_CAP = 16_000;

    private static final String CHAT = "/chat/completions";

    private URI baseUrl = OPENAI;
    private boolean loopback;
    private Supplier<String> apiKey = () -> "";
    private final Map<String, String> headers = new HashMap<>();
    private Optional<String> model = Optional.empty();
    private OptionalInt tokenCap = OptionalInt.of(USUAL_TOKEN_CAP);
    private String tokenCapField = "max_completion_tokens";
    private OptionalDouble temperature = OptionalDouble.empty();
    private final Map<String, Object> extra = new HashMap<>();
    Optional<String> name = Optional.empty();
    boolean responseFormat = true;
    Timeouts timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(90), Duration.ofSeconds(120));
    long mostBytes = 8_000_000;
    Optional<Prices> prices = Optional.empty();
    Consumer<ModelCall> listener = call -> {};
    Clock clock = Clock.systemUTC();

    OpenAiLanguageModelBuilder() {}

    /**
     * Sets where the server is: what comes before {@code /chat/completions}. {@code https://api.openai.com/v1} unless said. For
     * instance {@code https://NAME.openai.azure.com/openai/v1} (Azure), {@code https://openrouter.ai/api/v1} (OpenRouter),
     * {@code https://api.groq.com/openai/v1} (Groq), {@code http://host:8000/v1} (vLLM), {@code http://localhost:11434/v1} (Ollama),
     * {@code http://localhost:8080/v1} (llama.cpp).
     *
     * @param address http or https; from the operator, never from a user
     * @return this
     * @throws IllegalArgumentException if it is none, or holds a user's name
     */
    public OpenAiLanguageModelBuilder baseUrl(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("it begins as https://host/v1 or http://host:8000/v1 does");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("it has no user and no #; the key goes where keys go");
        }
        this.baseUrl = address;
        return this;
    }

    /**
     * Allows servers on this machine, such as Ollama. Addresses of a cloud's metadata and link-local ones are refused always.
     *
     * @return this
     */
    public OpenAiLanguageModelBuilder allowLoopback() {
        this.loopback = true;
        return this;
    }

    /**
     * Sets the key. None is sent unless said.
     *
     * @param key a secret
     * @return this
     */
    public OpenAiLanguageModelBuilder apiKey(String key) {
        Objects.requireNonNull(key, "key");
        return apiKey(() -> key);
    }

    /**
     * Sets where the key comes from, so that it can change. One that throws, or gives what no header can carry, makes the call
     * {@code UNAUTHORISED}.
     *
     * @param key asked before each request, by many threads; returns at once
     * @return this
     */
    public OpenAiLanguageModelBuilder apiKey(Supplier<String> key) {
        this.apiKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Names the organisation that is charged, where a key belongs to several.
     *
     * @param id as OpenAI shows it
     * @return this
     */
    public OpenAiLanguageModelBuilder organisation(String id) {
        return header("openai-organization", id);
    }

    /**
     * Names the project that is charged.
     *
     * @param id as OpenAI shows it
     * @return this
     */
    public OpenAiLanguageModelBuilder project(String id) {
        return header("openai-project", id);
    }

    private OpenAiLanguageModelBuilder header(String header, String id) {
        if (id.isBlank() || !Endpoint.canBeSent(id)) {
            throw new IllegalArgumentException("an id for " + header + " is letters, digits and signs");
        }
        headers.put(header, id);
        return this;
    }

    /**
     * Sets which model is asked. Required.
     *
     * @param id as the provider names it
     * @return this
     */
    public OpenAiLanguageModelBuilder model(String id) {
        this.model = Optional.of(id).filter(some -> !some.isBlank());
        return this;
    }

    /**
     * Sets what reports and metrics call it; the model's id unless said.
     *
     * @param shown for people
     * @return this
     */
    public OpenAiLanguageModelBuilder name(String shown) {
        this.name = Optional.of(shown).filter(some -> !some.isBlank());
        return this;
    }

    /**
     * Sets how long to wait.
     *
     * @param connect for a connection; 5 s unless said
     * @param firstByte from the call until the answer begins, which without streaming is when it is all written; 90 s unless said
     * @param total for all of it; 120 s unless said
     * @return this
     */
    public OpenAiLanguageModelBuilder timeouts(Duration connect, Duration firstByte, Duration total) {
        if (connect.isNegative() || connect.isZero() || firstByte.isNegative() || firstByte.compareTo(total) > 0) {
            throw new IllegalArgumentException(
                    "a timeout is above zero, and that for the first byte not above the total");
        }
        this.timeouts = new Timeouts(connect, firstByte, total);
        return this;
    }

    /**
     * Sets how many tokens are written at most, reasoning included; 16,000 unless said.
     *
     * @param tokens above zero
     * @return this
     */
    public OpenAiLanguageModelBuilder tokenCap(int tokens) {
        if (tokens <= 0) {
            throw new IllegalArgumentException("a token cap is above zero, not " + tokens);
        }
        this.tokenCap = OptionalInt.of(tokens);
        return this;
    }

    /**
     * Says the token cap in the older field {@code max_tokens}, for servers that do not know {@code max_completion_tokens}.
     *
     * @return this
     */
    public OpenAiLanguageModelBuilder olderTokenCapField() {
        this.tokenCapField = "max_tokens";
        return this;
    }

    /**
     * Sets how freely the model chooses words; the provider's own unless said, as models that reason take no other.
     *
     * @param value 0 to 2
     * @return this
     */
    public OpenAiLanguageModelBuilder temperature(double value) {
        if (!(value >= 0 && value <= 2)) {
            throw new IllegalArgumentException("a temperature is from 0 to 2, not " + value);
        }
        this.temperature = OptionalDouble.of(value);
        return this;
    }

    /**
     * Adds a field to the body of each request, such as {@code reasoning_effort}.
     *
     * @param field its name
     * @param value a string, number, boolean, list or map
     * @return this
     * @throws IllegalArgumentException if the adapter sets this field itself
     */
    public OpenAiLanguageModelBuilder extraBodyField(String field, Object value) {
        ChatRequest.refusalOf(field).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        extra.put(field, value);
        return this;
    }

    /**
     * Never sends {@code response_format}, for a server of which it is known that it can't do it. Else that is found out.
     *
     * @return this
     */
    public OpenAiLanguageModelBuilder withoutResponseFormat() {
        this.responseFormat = false;
        return this;
    }

    /**
     * Sets how long an answer may be, all of the HTTP body; 8 MB unless said. A longer one is no answer.
     *
     * @param bytes above zero
     * @return this
     */
    public OpenAiLanguageModelBuilder longestAnswer(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a length is above zero, not " + bytes);
        }
        this.mostBytes = bytes;
        return this;
    }

    /**
     * Sets what tokens cost, so that {@link ModelCall} tells what calls do.
     *
     * @param table the provider's prices
     * @return this
     */
    public OpenAiLanguageModelBuilder prices(Prices table) {
        this.prices = Optional.of(table);
        return this;
    }

    /**
     * Sets who is told of each request that was sent.
     *
     * @param told on the thread of the call; what it throws is logged and goes no further
     * @return this
     */
    public OpenAiLanguageModelBuilder onCall(Consumer<ModelCall> told) {
        this.listener = Objects.requireNonNull(told, "told");
        return this;
    }

    /**
     * Sets the clock by which dates in {@code Retry-After} are read where a server does not say what time it has.
     *
     * @param source of the time
     * @return this
     */
    public OpenAiLanguageModelBuilder clock(Clock source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Makes the model. Asks nothing and starts nothing.
     *
     * @return one
     * @throws IllegalStateException if there is no model's name
     * @throws IllegalArgumentException if the address is one that is refused
     */
    public OpenAiLanguageModel build() {
        return new OpenAiLanguageModel(this);
    }

    ChatRequest chat() {
        String id = model.orElseThrow(() -> new IllegalStateException("a model is needed: model(\"gpt-5-mini\")"));
        return new ChatRequest(id, tokenCap, tokenCapField, temperature, extra);
    }

    Endpoint endpoint() {
        AddressGuard guard = new AddressGuard(loopback);
        guard.refusalOfWritten(baseUrl.getHost()).ifPresent(why -> {
            throw new IllegalArgumentException("the address " + baseUrl.getHost() + " " + why);
        });
        return new Endpoint(chatUri(), guard, apiKey, headers);
    }

    private URI chatUri() {
        String path = String.valueOf(baseUrl.getRawPath()).replaceFirst("/+$", "");
        String query = baseUrl.getRawQuery() == null ? "" : "?" + baseUrl.getRawQuery();
        String end = path.endsWith(CHAT) ? "" : CHAT;
        return URI.create(baseUrl.getScheme() + "://" + baseUrl.getRawAuthority() + path + end + query);
    }
}
