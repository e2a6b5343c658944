package dev.roast.openai;

import static dev.roast.openai.EnvironmentSetting.ALLOW_LOOPBACK;
import static dev.roast.openai.EnvironmentSetting.API_KEY;
import static dev.roast.openai.EnvironmentSetting.API_KEY_FILE;
import static dev.roast.openai.EnvironmentSetting.BASE_URL;
import static dev.roast.openai.EnvironmentSetting.CONCURRENCY;
import static dev.roast.openai.EnvironmentSetting.EXTRA_BODY;
import static dev.roast.openai.EnvironmentSetting.MODEL;
import static dev.roast.openai.EnvironmentSetting.NAME;
import static dev.roast.openai.EnvironmentSetting.ORGANISATION;
import static dev.roast.openai.EnvironmentSetting.PROJECT;
import static dev.roast.openai.EnvironmentSetting.REQUESTS_PER_MINUTE;
import static dev.roast.openai.EnvironmentSetting.TEMPERATURE;
import static dev.roast.openai.EnvironmentSetting.TIMEOUT_SECONDS;
import static dev.roast.openai.EnvironmentSetting.TOKENS_PER_MINUTE;
import static dev.roast.openai.EnvironmentSetting.TOKEN_CAP;
import static dev.roast.openai.EnvironmentSetting.TOKEN_CAP_FIELD;

import dev.roast.model.ModelLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the environment says of one model. */
final class EnvironmentSettings {
    static final String FIRST = "ROAST_OPENAI_";
    private static final int MANY = 1_000_000_000;

    /** An attempt at a roast may take five minutes, and has other things to do. */
    private static final int LONGEST_SECONDS = 270;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final EnvironmentValues values;

    EnvironmentSettings(EnvironmentValues values) {
        this.values = values;
    }

    /** Returns a builder; empty if nothing is said of this model. */
    Optional<OpenAiLanguageModelBuilder> builder() {
        if (Arrays.stream(EnvironmentSetting.values()).noneMatch(values::isSet)) {
            return Optional.empty();
        }
        OpenAiLanguageModelBuilder builder = OpenAiLanguageModel.builder()
                .model(values.value(MODEL)
                        .orElseThrow(() -> values.wrong(MODEL, "is not set; name the model that is to be asked")));
        if (values.value(BASE_URL).isEmpty() && !values.isSet(API_KEY) && !values.isSet(API_KEY_FILE)) {
            throw values.wrong(
                    API_KEY, "is not set; give OpenAI's key, or name another server by " + values.name(BASE_URL));
        }
        key(builder);
        values.value(NAME).ifPresent(builder::name);
        set(ORGANISATION, builder::organisation);
        set(PROJECT, builder::project);
        values.count(TOKEN_CAP, MANY).ifPresent(builder::tokenCap);
        set(TOKEN_CAP_FIELD, field -> capField(builder, field));
        set(TEMPERATURE, text -> builder.temperature(number(text)));
        values.count(TIMEOUT_SECONDS, LONGEST_SECONDS)
                .ifPresent(
                        seconds -> builder.timeouts(CONNECT, Duration.ofSeconds(seconds), Duration.ofSeconds(seconds)));
        set(EXTRA_BODY, text -> object(text).forEach(builder::extraBodyField));
        address(builder);
        return Optional.of(builder);
    }

    ModelLimits limits() {
        return new ModelLimits(
                values.count(CONCURRENCY, MANY),
                EnvironmentModels.wider(values.count(REQUESTS_PER_MINUTE, MANY)),
                EnvironmentModels.wider(values.count(TOKENS_PER_MINUTE, MANY)));
    }

    /** Sets what is there; what the builder refuses is refused in the variable's name. */
    private void set(EnvironmentSetting setting, Consumer<String> setter) {
        values.value(setting).ifPresent(text -> {
            try {
                setter.accept(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(values.name(setting) + " can't be used: " + e.getMessage() + ".", e);
            }
        });
    }

    private void key(OpenAiLanguageModelBuilder builder) {
        if (values.isSet(API_KEY) && values.isSet(API_KEY_FILE)) {
            throw values.wrong(API_KEY_FILE, "is set beside " + values.name(API_KEY) + "; leave one of them out");
        }
        values.value(API_KEY).ifPresent(secret -> {
            if (!Endpoint.canBeSent(secret)) {
                throw values.wrong(API_KEY, "holds characters that no key has; copy it again");
            }
            builder.apiKey(secret);
        });
        values.value(API_KEY_FILE).map(this::keyFile).ifPresent(file -> builder.apiKey(() -> read(file)));
    }

    private Path keyFile(String text) {
        try {
            Path file = Path.of(text);
            String key = read(file);
            if (!key.isEmpty() && Endpoint.canBeSent(key)) {
                return file;
            }
        } catch (InvalidPathException | UncheckedIOException e) {
            // said below; the cause would repeat the value
        }
        throw values.wrong(API_KEY_FILE, "names no file with a key in it that can be read; correct it");
    }

    /** At each request, so that the key can be changed without a restart. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void capField(OpenAiLanguageModelBuilder builder, String field) {
        switch (field) {
            case "max_tokens" -> builder.olderTokenCapField();
            case "max_completion_tokens" -> {}
            default -> throw new IllegalArgumentException("it is max_completion_tokens or max_tokens");
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // the cause would repeat the value
            throw new IllegalArgumentException("a temperature is a number from 0 to 2");
        }
    }

    private static Map<String, Object> object(String text) {
        try {
            return JsonMapper.shared().readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            // the cause would repeat the value
            throw new IllegalArgumentException("it is a JSON object such as {\"reasoning_effort\": \"low\"}");
        }
    }

    private void address(OpenAiLanguageModelBuilder builder) {
        if (values.flag(ALLOW_LOOPBACK)) {
            builder.allowLoopback();
        }
        set(BASE_URL, text -> {
            URI uri = uri(text);
            if (uri.getHost() != null && AddressGuard.isWrittenLoopback(uri.getHost())) {
                builder.allowLoopback();
            }
            builder.baseUrl(uri).endpoint();
        });
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // the cause would repeat the value
            throw new IllegalArgumentException("it is no address");
        }
    }
}
