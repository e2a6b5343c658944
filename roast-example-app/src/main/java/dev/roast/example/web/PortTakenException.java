package dev.roast.example.web;

import dev.roast.model.RoastException;

/** Thrown where the server can't listen where it should. */
public final class PortTakenException extends RoastException {
    private static final long serialVersionUID = 1L;

    PortTakenException(WebSettings settings, Throwable cause) {
        super(
                "Nothing can listen on " + settings.host() + ":" + settings.port()
                        + settings.opsPort().stream()
                                .mapToObj(port -> " and " + port)
                                .findFirst()
                                .orElse("")
                        + ", as something does already or it is not allowed; choose another --port.",
                cause);
    }
}
