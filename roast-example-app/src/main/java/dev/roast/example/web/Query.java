package dev.roast.example.web;

import dev.roast.model.Heat;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands behind the question mark. */
final class Query {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_WAIT = 60;
    private static final int LONGEST_CURSOR = 500;

    private Query() {}

    /** Refuses what is not known, so that nobody believes it had an effect. */
    static void only(Context ctx, Set<String> known) {
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest(
                                    "unknown-parameter", "There is no parameter " + Shown.briefly(name) + " here.")
                            .thrown();
                });
    }

    static Optional<String> text(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name));
    }

    /** Returns where the page before ended. */
    static Optional<String> after(Context ctx) {
        return text(ctx, "after").map(cursor -> {
            if (cursor.length() > LONGEST_CURSOR) {
                throw badCursor().thrown();
            }
            return cursor;
        });
    }

    static Problem badCursor() {
        return Problem.badRequest("invalid-parameter", "The parameter after takes the next of the page before.");
    }

    static int limit(Context ctx) {
        return number(ctx, "limit", 1, LONGEST_PAGE).orElse(PAGE);
    }

    static Duration wait(Context ctx) {
        return Duration.ofSeconds(number(ctx, "wait", 0, LONGEST_WAIT).orElse(0));
    }

    private static Optional<Integer> number(Context ctx, String name, int least, int most) {
        return text(ctx, name).map(text -> {
            int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
            if (value < least || value > most) {
                throw Problem.badRequest(
                                "invalid-parameter",
                                "The parameter " + name + " takes a whole number from " + least + " to " + most + ".")
                        .thrown();
            }
            return value;
        });
    }

    static Heat heat(String name) {
        return Arrays.stream(Heat.values())
                .filter(heat -> heat.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField(
                                "heat",
                                "The heat is one of "
                                        + Arrays.stream(Heat.values())
                                                .map(Heat::wireName)
                                                .collect(Collectors.joining(", "))
                                        + ".")
                        .thrown());
    }
}
