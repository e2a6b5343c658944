package dev.roast.internal.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * The marked content that is open (ISO 32000-1, 14.6): whether a viewer shows it, and the replacement texts (14.9.4).
 * The latter are not to be seen, so that they are only used for glyphs that do not say themselves what they are, as
 * ligatures in some exports; longer ones are noted beside what is drawn in their place.
 */
final class MarkedContent {
    /** A ligature has three letters or so; longer replacements are for pictures. */
    private static final int LONGEST = 8;

    private static final int DEEPEST = 50_000;
    private static final int MOST_CLAIMS = 10_000;

    /**
     * A replacement text and the glyphs that it stands for.
     *
     * @param text what they are said to be
     * @param from the first of them
     * @param to the one after the last
     */
    record Claim(String text, int from, int to) {}

    private record Open(String replacement, int from, boolean hidden) {}

    private final OptionalContent layers;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Claim> claims = new ArrayList<>();
    private int floor;
    private int hidden;

    MarkedContent(OptionalContent layers) {
        this.layers = layers;
    }

    void begin(List<COSBase> operands, @Nullable PDResources resources, int glyphs) {
        if (open.size() >= DEEPEST) {
            throw new TooComplexException(
                    "A page nests its content more than " + DEEPEST + " deep" + TooComplexException.ADVICE);
        }
        Optional<COSDictionary> properties =
                operands.size() > 1 ? properties(operands.get(1), resources) : Optional.empty();
        boolean layer = !operands.isEmpty() && COSName.OC.equals(operands.get(0));
        push(new Open(
                properties
                        .map(dictionary -> dictionary.getString(COSName.ACTUAL_TEXT, ""))
                        .orElse(""),
                glyphs,
                layer && layers.hides(properties.orElse(null))));
    }

    private static Optional<COSDictionary> properties(COSBase operand, @Nullable PDResources resources) {
        if (operand instanceof COSDictionary inline) {
            return Optional.of(inline);
        }
        return operand instanceof COSName name
                ? Optional.ofNullable(resources)
                        .map(all -> all.getCOSObject().getCOSDictionary(COSName.PROPERTIES))
                        .map(all -> all.getCOSDictionary(name))
                : Optional.empty();
    }

    private void push(Open content) {
        open.push(content);
        hidden += content.hidden() ? 1 : 0;
    }

    /** Begins a form, which may belong to a layer too, and can't end what is around it; returns what leaving it needs. */
    int enterForm(@Nullable COSDictionary layer, int glyphs) {
        int around = floor;
        push(new Open("", glyphs, layers.hides(layer)));
        floor = open.size();
        return around;
    }

    void leaveForm(int around, int glyphs) {
        while (open.size() >= floor) {
            pop(glyphs);
        }
        floor = around;
    }

    void end(int glyphs) {
        if (open.size() > floor) {
            pop(glyphs);
        }
    }

    private void pop(int glyphs) {
        Open ended = open.pop();
        hidden -= ended.hidden() ? 1 : 0;
        if (ended.replacement().length() > LONGEST && claims.size() < MOST_CLAIMS) {
            claims.add(new Claim(ended.replacement(), ended.from(), glyphs));
        }
    }

    /** Returns whether what is drawn now is in a layer that is switched off. */
    boolean hidden() {
        return hidden > 0;
    }

    List<Claim> claims() {
        return claims;
    }

    /** Returns the text of the innermost content, once, if it is short. */
    Optional<String> take() {
        if (open.isEmpty()
                || open.peek().replacement().isEmpty()
                || open.peek().replacement().length() > LONGEST) {
            return Optional.empty();
        }
        Open innermost = open.pop();
        open.push(new Open("", innermost.from(), innermost.hidden()));
        return Optional.of(GlyphText.clean(innermost.replacement()));
    }
}
