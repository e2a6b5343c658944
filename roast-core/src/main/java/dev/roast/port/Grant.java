package dev.roast.port;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * How the owner of a grant writes the object. {@link #toString()} hides the address, which is a secret.
 *
 * @param method the HTTP method
 * @param url where to
 * @param headers to be sent as they are
 */
public record Grant(String method, URI url, Map<String, String> headers) {

    /** Copies the headers. */
    public Grant {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(url, "url");
        headers = Map.copyOf(headers);
    }

    /** Returns a text that does not show the address. */
    @Override
    public String toString() {
        return "Grant[hidden]";
    }
}
