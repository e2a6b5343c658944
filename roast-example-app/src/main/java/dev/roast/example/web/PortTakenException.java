package dev.roast.example.web;

import dev.roast.model.RoastException;
import java.util.stream.Collectors;

/** Thrown where the server can't listen where it should. */
public final class PortTakenException extends RoastException {
    private static final long serialVersionUID = 1L;

    PortTakenException(WebSettings settings, Throwable cause) {
        super(
                "Nothing can listen on " + settings.host() + ":"
                        + settings.ports().stream().map(String::valueOf).collect(Collectors.joining(" and "))
                        + ", as something does already or it is not allowed; choose another --port.",
                cause);
    }
}
