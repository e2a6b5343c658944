package dev.roast.example.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the server listens, and what it lets through. {@link #toString()} hides the token.
 *
 * @param host the address to bind
 * @param port 0 for any that is free
 * @param opsPort where to serve health, metrics and the API's description instead of there; 0 for any that is free
 * @param adminToken what an operator shows; the operator's calls are absent without it
 * @param limits what a client may take
 * @param role what the process does; a worker listens for its operators only, on their port or else on this one
 * @param trustedProxies whose word about a client's address is taken
 */
public record WebSettings(
        String host,
        int port,
        OptionalInt opsPort,
        Optional<String> adminToken,
        WebLimits limits,
        Role role,
        TrustedProxies trustedProxies) {

    /** Requires all parts. */
    public WebSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(opsPort, "opsPort");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(trustedProxies, "trustedProxies");
        adminToken = adminToken.filter(token -> !token.isBlank());
    }

    /**
     * Returns usual settings.
     *
     * @param host the address to bind
     * @param port 0 for any that is free
     */
    public static WebSettings on(String host, int port) {
        return new WebSettings(
                host, port, OptionalInt.empty(), Optional.empty(), WebLimits.defaults(), Role.ALL, TrustedProxies.NONE);
    }

    /** Returns these settings with another port for operators. */
    public WebSettings withOpsPort(OptionalInt other) {
        return new WebSettings(host, port, other, adminToken, limits, role, trustedProxies);
    }

    /** Returns these settings with an operator's token. */
    public WebSettings withAdminToken(Optional<String> token) {
        return new WebSettings(host, port, opsPort, token, limits, role, trustedProxies);
    }

    /** Returns these settings with other limits. */
    public WebSettings withLimits(WebLimits other) {
        return new WebSettings(host, port, opsPort, adminToken, other, role, trustedProxies);
    }

    /** Returns these settings for another role. */
    public WebSettings withRole(Role other) {
        return new WebSettings(host, port, opsPort, adminToken, limits, other, trustedProxies);
    }

    /** Returns these settings with proxies whose word about a client's address is taken. */
    public WebSettings withTrustedProxies(TrustedProxies other) {
        return new WebSettings(host, port, opsPort, adminToken, limits, role, other);
    }

    /** Returns where to listen, in this order: everyone's port, then the operators' own. */
    List<Integer> ports() {
        if (!role.serves()) {
            return List.of(opsPort.orElse(port));
        }
        return opsPort.isPresent() ? List.of(port, opsPort.getAsInt()) : List.of(port);
    }

    @Override
    public String toString() {
        return "WebSettings[" + host + ":" + port + "]";
    }
}
