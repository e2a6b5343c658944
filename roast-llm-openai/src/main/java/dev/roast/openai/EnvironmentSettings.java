package dev.roast.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** The settings in the environment; a variable that is set to nothing is not set. No message repeats a value, which may be a secret. */
final class EnvironmentSettings {
    static final String BASE_URL = "ROAST_OPENAI_BASE_URL";
    static final String API_KEY = "ROAST_OPENAI_API_KEY";
    static final String MODEL = "ROAST_OPENAI_MODEL";

    private final Map<String, String> values;

    EnvironmentSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Optional<OpenAiLanguageModelBuilder> builder() {
        Optional<String> address = value(BASE_URL);
        Optional<String> key = value(API_KEY);
        Optional<String> model = value(MODEL);
        if (address.isEmpty() && key.isEmpty() && model.isEmpty()) {
            return Optional.empty();
        }
        if (model.isEmpty()) {
            throw new IllegalArgumentException(MODEL + " is not set; name the model that is to be asked.");
        }
        if (address.isEmpty() && key.isEmpty()) {
            throw new IllegalArgumentException(
                    API_KEY + " is not set; give OpenAI's key, or name another server by " + BASE_URL + ".");
        }
        OpenAiLanguageModelBuilder builder = OpenAiLanguageModel.builder().model(model.get());
        key.ifPresent(secret -> key(builder, secret));
        address.ifPresent(text -> address(builder, text));
        return Optional.of(builder);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void key(OpenAiLanguageModelBuilder builder, String secret) {
        if (!Endpoint.canBeSent(secret)) {
            throw new IllegalArgumentException(API_KEY + " holds characters that no key has; copy it again.");
        }
        builder.apiKey(secret);
    }

    private static void address(OpenAiLanguageModelBuilder builder, String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && AddressGuard.isWrittenLoopback(uri.getHost())) {
                builder.allowLoopback();
            }
            builder.baseUrl(uri).endpoint();
        } catch (URISyntaxException e) {
            // the cause would repeat the value
            throw new IllegalArgumentException(BASE_URL + " is no address; correct it.");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(BASE_URL + " can't be used: " + e.getMessage() + ".", e);
        }
    }
}
