package dev.roast.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the characters that nobody sees out of texts, and tells what they say. Used for one document, or one page of it;
 * not for use by several threads.
 */
public final class UnseenText {
    /** Fewer letters say nothing. */
    private static final int FEWEST_LETTERS = 3;

    /** Fewer that stand together are odd habits of programs. */
    private static final int LONG_RUN = 12;

    /** Fewer words that are cut by a character of no width are too. */
    private static final int FEWEST_CUTS = 3;

    private static final int FLAG = 0x1F3F4;
    private static final int END_OF_FLAG = 0xE007F;
    private static final int BITS = 8;

    private final StringBuilder tags = new StringBuilder();
    private final List<Integer> run = new ArrayList<>();
    private final List<Found> runs = new ArrayList<>();
    private int overrides;
    private int cuts;
    private int before;
    private boolean flag;

    /**
     * Text that nobody sees.
     *
     * @param text what it says
     * @param reason how it is hidden
     */
    public record Found(String text, String reason) {}

    /**
     * Reads on.
     *
     * @param text what comes next
     * @return it without what nobody sees; joiners stay where they belong to a word or an emoji
     */
    public String read(String text) {
        if (text.length() == 1 && text.charAt(0) >= ' ' && text.charAt(0) < 0x7F) {
            seen(text.charAt(0));
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (!Unseen.is(point)) {
                seen(point);
                seen.appendCodePoint(point);
            } else if (unseen(point)) {
                seen.appendCodePoint(point);
            }
        });
        return seen.toString();
    }

    private void seen(int point) {
        if (run.size() == 1 && !Unseen.isHint(run.get(0)) && isLatin(before) && isLatin(point)) {
            cuts++;
        }
        endRun();
        before = point;
        flag = point == FLAG;
    }

    /** Takes a character that is not drawn; returns whether it stays. */
    private boolean unseen(int point) {
        if (Unseen.isTag(point)) {
            tag(point);
            return false;
        }
        overrides += Unseen.isOverride(point) ? 1 : 0;
        run.add(point);
        return Unseen.isJoiner(point) && run.size() <= 2 && before > 0x24F;
    }

    /** The flags of England, Scotland and Wales are spelt in tags. */
    private void tag(int point) {
        if (flag) {
            flag = point != END_OF_FLAG;
        } else if (point > 0xE001F && point < END_OF_FLAG) {
            tags.append((char) (point - 0xE0000));
        }
    }

    private void endRun() {
        if (run.size() >= LONG_RUN) {
            String said = bytes().or(this::bits).orElse("(" + run.size() + " characters)");
            runs.add(new Found(said, "in characters that are not drawn"));
        }
        run.clear();
    }

    /** A byte in each variation selector: the first sixteen are VS1 to VS16. */
    private Optional<String> bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(run.size());
        for (int point : run) {
            if (Unseen.isSelector(point)) {
                bytes.put((byte) (point < 0xFE10 ? point - 0xFE00 : point - 0xE0100 + 16));
            }
        }
        return utf8(bytes.flip());
    }

    /** A bit in each character, of which there are two kinds. */
    private Optional<String> bits() {
        List<Integer> kinds = run.stream().distinct().toList();
        if (kinds.size() != 2) {
            return Optional.empty();
        }
        return bits(kinds.get(0)).or(() -> bits(kinds.get(1)));
    }

    private Optional<String> bits(int zero) {
        ByteBuffer bytes = ByteBuffer.allocate(run.size() / BITS);
        for (int i = 0; i + BITS <= run.size(); i += BITS) {
            int one = 0;
            for (int k = 0; k < BITS; k++) {
                one = 2 * one + (run.get(i + k) == zero ? 0 : 1);
            }
            bytes.put((byte) one);
        }
        return utf8(bytes.flip());
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            boolean readable = text.chars().noneMatch(Character::isISOControl);
            return Optional.of(text).filter(said -> readable && letters(said) >= FEWEST_LETTERS);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isLatin(int point) {
        return Character.isLetter(point) && point < 0x250;
    }

    private static long letters(CharSequence text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Returns what has been found in all that was read. */
    public List<Found> found() {
        endRun();
        List<Found> found = new ArrayList<>(runs);
        if (letters(tags) >= FEWEST_LETTERS) {
            found.add(new Found(tags.toString().strip(), "in Unicode tag characters, which are not drawn"));
        }
        if (overrides > 0) {
            found.add(
                    new Found("(" + overrides + " characters)", "characters that turn the direction of reading round"));
        }
        if (cuts >= FEWEST_CUTS) {
            found.add(new Found("(" + cuts + " characters)", "characters of no width inside words"));
        }
        return found;
    }
}
