package dev.roast.memory;

import dev.roast.model.Page;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows that are found by a key and listed from the newest on. Each has a number, which pages go by: a page's end stays
 * where it was, whatever comes and goes.
 */
final class Shelf<K, T> {
    private final Map<K, Long> numbers = new HashMap<>();
    private final NavigableMap<Long, T> rows = new TreeMap<>();
    private long last;

    void put(K key, T row) {
        last++;
        numbers.put(key, last);
        rows.put(last, row);
    }

    Optional<T> find(K key) {
        return Optional.ofNullable(numbers.get(key)).flatMap(number -> Optional.ofNullable(rows.get(number)));
    }

    void remove(K key) {
        Optional.ofNullable(numbers.remove(key)).ifPresent(rows::remove);
    }

    /** A copy of the oldest. */
    List<T> oldest(int max) {
        return rows.values().stream().limit(max).toList();
    }

    /** A view from the newest on. */
    Collection<T> newestFirst() {
        return Collections.unmodifiableCollection(rows.descendingMap().values());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Reads a page from the newest on; the name goes into its tokens, so that no other list takes them. */
    <R> Page<R> page(String name, Optional<String> after, int limit, Predicate<T> wanted, Function<T, R> copy) {
        Tokens.requireLimit(limit);
        NavigableMap<Long, T> rest = after.map(
                        token -> rows.headMap(Tokens.number(name, token), false).descendingMap())
                .orElseGet(rows::descendingMap);
        List<Map.Entry<Long, T>> found = rest.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .limit(limit + 1L)
                .toList();
        List<Map.Entry<Long, T>> page = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(Tokens.of(name, page.get(limit - 1).getKey()))
                : Optional.empty();
        return new Page<>(
                page.stream().map(entry -> copy.apply(entry.getValue())).toList(), next);
    }
}
