package dev.roast.openai;

import dev.roast.openai.StreamingLanguageModel.Progress;
import java.nio.ByteBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the pieces of a streamed answer together to what a server sends that does not stream. For one thread at a time. */
final class StreamedAnswer {
    private static final String DONE = "[DONE]";

    private final EventReader reader = new EventReader(this::piece);
    private final Progress progress;
    private final ObjectNode whole = Json.object();
    private final ObjectNode choice = Json.object();
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private boolean done;

    StreamedAnswer(Progress progress) {
        this.progress = progress;
    }

    /** Takes more; returns whether the server has said that this is all. */
    boolean read(ByteBuffer bytes) {
        reader.read(bytes);
        return done;
    }

    /** Returns the answer. One that stopped without a reason was cut: it is no choice. */
    JsonNode end() {
        reader.end();
        if (choice.has("finish_reason")) {
            choice.putObject("message").put("content", content.toString()).put("refusal", refusal.toString());
            whole.putArray("choices").add(choice);
        }
        return whole;
    }

    private void piece(String event) {
        if (event.equals(DONE)) {
            done = true;
        } else if (!done) {
            parsed(event);
        }
    }

    private void parsed(String event) {
        try {
            take(Json.read(event));
        } catch (JacksonException e) {
            // a piece that can't be read is missing from the answer, which then is no whole object
            return;
        }
    }

    private void take(JsonNode piece) {
        for (String field : new String[] {"model", "usage", "error"}) {
            if (piece.hasNonNull(field)) {
                whole.set(field, piece.get(field));
            }
        }
        JsonNode first = piece.path("choices").path(0);
        content.append(first.path("delta").path("content").asString(""));
        refusal.append(first.path("delta").path("refusal").asString(""));
        if (first.hasNonNull("finish_reason")) {
            choice.set("finish_reason", first.get("finish_reason"));
        }
        progress.received(content.length());
    }
}
