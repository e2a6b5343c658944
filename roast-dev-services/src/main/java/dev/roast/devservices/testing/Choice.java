package dev.roast.devservices.testing;

import dev.roast.devservices.DevServiceException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Which server the tests use, and why.
 *
 * @param service what it is
 * @param variable the environment's name for it
 * @param environment where names are looked up
 */
record Choice(String service, String variable, UnaryOperator<@Nullable String> environment) {

    static Choice of(String service, String variable) {
        return new Choice(service, variable, System::getenv);
    }

    /** The server that the environment names. */
    Optional<String> named() {
        return environmentValue(variable);
    }

    /** Tells, once, what is used. */
    void tell(String what) {
        System.out.printf("%s for the tests: %s%n", service, what);
    }

    /** Starts a server here; if there is none for this machine the tests are skipped, but never in CI. */
    <S> S orSkip(Supplier<S> start) {
        try {
            return start.get();
        } catch (DevServiceException e) {
            if (environmentValue("CI").filter("true"::equals).isPresent()) {
                throw e;
            }
            return Assumptions.abort("no " + service + " for the tests: " + e.getMessage());
        }
    }

    DevServiceException unreachable(Exception cause) {
        return new DevServiceException(
                "%s names a server that does not answer as one: correct it, or take it out".formatted(variable), cause);
    }

    /** What the environment says beside it. */
    String required(String name) {
        return environmentValue(name)
                .orElseThrow(() -> new DevServiceException(
                        "%s is set and %s is not: set both, or neither".formatted(variable, name)));
    }

    Optional<String> environmentValue(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
