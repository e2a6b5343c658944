package dev.roast.internal.account;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The lines of a JSON array with one item a line, each made when it is read. */
@SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
final class JsonLines<T> implements Enumeration<InputStream> {
    private final Iterator<T> items;
    private final Function<T, JsonNode> form;
    private boolean begun;
    private boolean ended;

    private JsonLines(Iterator<T> items, Function<T, JsonNode> form) {
        this.items = items;
        this.form = form;
    }

    /** Returns the array as a stream, of which one item is in memory at a time. */
    static <T> InputStream of(Iterator<T> items, Function<T, JsonNode> form) {
        return new SequenceInputStream(new JsonLines<>(items, form));
    }

    @Override
    public boolean hasMoreElements() {
        return !ended;
    }

    @Override
    public InputStream nextElement() {
        return new ByteArrayInputStream(next().getBytes(StandardCharsets.UTF_8));
    }

    private String next() {
        if (!items.hasNext()) {
            ended = true;
            return begun ? "\n]\n" : "[\n]\n";
        }
        String text = (begun ? ",\n" : "[\n") + form.apply(items.next());
        begun = true;
        return text;
    }
}
