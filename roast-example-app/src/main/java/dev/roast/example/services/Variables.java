package dev.roast.example.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environment; a variable that is set to nothing is not set. */
final class Variables {
    private static final Set<String> WEB = Set.of("http", "https");

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name, String why) {
        return value(name).orElseThrow(() -> new SettingException(name + " is not set; " + why + "."));
    }

    Optional<URI> httpUri(String name) {
        Optional<URI> uri = value(name).map(text -> uri(name, text));
        uri.filter(some -> some.getHost() == null || !WEB.contains(String.valueOf(some.getScheme())))
                .ifPresent(wrong -> {
                    throw new SettingException(
                            name + " is no web address; it begins as https://host or http://host:9000 does.");
                });
        return uri;
    }

    /** The value may be a secret and is not repeated. */
    static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // the cause would repeat the value
            throw new SettingException(name + " is not an address; correct it.");
        }
    }
}
