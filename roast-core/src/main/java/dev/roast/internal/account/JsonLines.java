package dev.roast.internal.account;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A JSON array with one item a line, of which one item is in memory at a time. */
final class JsonLines<T> implements Enumeration<InputStream> {
    private final Iterator<T> items;
    private final Function<T, JsonNode> form;
    private String before = "[\n";
    private boolean closed;

    private JsonLines(Iterator<T> items, Function<T, JsonNode> form) {
        this.items = items;
        this.form = form;
    }

    static <T> InputStream of(Iterator<T> items, Function<T, JsonNode> form) {
        return new SequenceInputStream(new JsonLines<>(items, form));
    }

    @Override
    public boolean hasMoreElements() {
        return !closed;
    }

    @Override
    public InputStream nextElement() {
        if (closed) {
            throw new NoSuchElementException();
        }
        closed = !items.hasNext();
        String text = closed ? before.replace(",", "") + "]\n" : before + form.apply(items.next());
        before = ",\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
