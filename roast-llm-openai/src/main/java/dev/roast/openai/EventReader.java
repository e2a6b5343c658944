package dev.roast.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) from bytes as they come. Bytes become text only when a line is whole, so it does
 * not matter where the network cut a character. Only {@code data} is looked at; an event that the end cut off is not told.
 */
final class EventReader {
    private static final String DATA = "data:";

    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean afterReturn;

    EventReader(Consumer<String> events) {
        this.events = events;
    }

    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            read(bytes.get());
        }
    }

    /** Lines end with CR, LF or both. */
    private void read(byte b) {
        boolean secondHalf = afterReturn && b == '\n';
        afterReturn = b == '\r';
        if (secondHalf) {
            return;
        }
        if (b == '\n' || b == '\r') {
            String whole = line.toString(StandardCharsets.UTF_8);
            line.reset();
            endLine(whole);
        } else {
            line.write(b);
        }
    }

    private void endLine(String whole) {
        if (whole.isEmpty()) {
            endEvent();
        } else if (whole.startsWith(DATA)) {
            data.append(data.isEmpty() ? "" : "\n")
                    .append(whole.substring(DATA.length()).strip());
        }
    }

    /** Tells an event that lacks only the empty line after it. */
    void end() {
        if (line.size() == 0) {
            endEvent();
        }
    }

    private void endEvent() {
        if (!data.isEmpty()) {
            String whole = data.toString();
            data.setLength(0);
            events.accept(whole);
        }
    }
}
