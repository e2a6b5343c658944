package dev.roast.internal.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A JSON array with one item a line, of which one item is in memory at a time. */
final class JsonLines<T> extends InputStream {
    private final Iterator<T> items;
    private final Function<T, JsonNode> form;
    private InputStream line = text("[");
    private String before = "\n";
    private boolean closed;

    JsonLines(Iterator<T> items, Function<T, JsonNode> form) {
        this.items = items;
        this.form = form;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = line.read(into, from, most);
        while (count < 0 && !closed) {
            line = text(next());
            count = line.read(into, from, most);
        }
        return count;
    }

    private String next() {
        if (!items.hasNext()) {
            closed = true;
            return "\n]\n";
        }
        String text = before + form.apply(items.next());
        before = ",\n";
        return text;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
