package dev.roast.internal.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What the codes of one document's fonts stand for, found once for each. */
final class Signs {
    private final GlyphText glyphText = new GlyphText();
    private final IdentityHashMap<PDFont, Map<Integer, Sign>> known = new IdentityHashMap<>();

    Sign of(PDFont font, int code, boolean icons) throws IOException {
        Map<Integer, Sign> ofFont = known.computeIfAbsent(font, first -> new HashMap<>());
        Sign sign = ofFont.get(code);
        if (sign == null) {
            sign = sign(font, code, icons);
            ofFont.put(code, sign);
        }
        return sign;
    }

    private Sign sign(PDFont font, int code, boolean icons) throws IOException {
        String said = glyphText.raw(font, code);
        String text = GlyphText.clean(said);
        boolean letter = !icons && !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
        Optional<String> drawn =
                (letter || text.isBlank()) && font.getCOSObject().containsKey(COSName.TO_UNICODE)
                        ? FontWitness.drawn(font, code).filter(other -> UntrueLetters.differ(text, other))
                        : Optional.empty();
        return new Sign(said, text, drawn, letter && FontWitness.isBlank(font, code));
    }
}
