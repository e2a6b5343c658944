package dev.roast.model;

import java.util.List;
import java.util.Optional;

/**
 * Some of a longer list, in its order.
 *
 * @param items what is on this page
 * @param next what to ask for as the next page; empty on the last one
 * @param <T> the kind of item
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
