package dev.roast.example.web;

import dev.roast.model.Page;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Longer lists, page by page. */
final class Pages {
    private Pages() {}

    static <T> ObjectNode read(
            Context ctx, BiFunction<Optional<String>, Integer, Page<T>> list, Function<T, ObjectNode> item) {
        Optional<String> after = Query.after(ctx);
        int limit = Query.limit(ctx);
        try {
            return Json.page(list.apply(after, limit), item);
        } catch (IllegalArgumentException e) {
            // the store says so of a cursor that it never gave
            throw Query.badCursor().thrown(e);
        }
    }
}
