package dev.roast.openai;

import dev.roast.port.Reply.Reason;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests go, and who asks. {@link #toString()} hides the key.
 *
 * @param uri of the chat completions
 * @param guard looks at the address before each request
 * @param key asked before each request; nothing if none is needed
 * @param headers besides
 */
record Endpoint(URI uri, AddressGuard guard, Supplier<String> key, Map<String, String> headers) {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    /** What a header can carry; the JDK's client would repeat anything else in an exception. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]*");

    Endpoint {
        headers = Map.copyOf(headers);
    }

    /** Returns why nothing may be sent there. */
    Optional<Reason> refusal() {
        Optional<String> refused = guard.refusal(uri.getHost());
        refused.ifPresent(why -> LOG.warn("{} is not asked: it {}", uri.getHost(), why));
        return refused.map(why -> Reason.UNAVAILABLE);
    }

    /** Returns a request, or empty if there is no key that can be sent. */
    Optional<HttpRequest.Builder> request(byte[] body) {
        Optional<String> secret = secret();
        return secret.map(some -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("content-type", "application/json")
                    .header("accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofByteArray(body));
            if (!some.isEmpty()) {
                request.header("authorization", "Bearer " + some);
            }
            headers.forEach(request::header);
            return request;
        });
    }

    static boolean canBeSent(String key) {
        return KEY.matcher(key).matches();
    }

    private Optional<String> secret() {
        try {
            return Optional.of(key.get().strip()).filter(Endpoint::canBeSent);
        } catch (RuntimeException e) {
            LOG.warn(
                    "there is no API key for {}: its supplier threw {}",
                    uri.getHost(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Endpoint[" + uri.getHost() + "]";
    }
}
