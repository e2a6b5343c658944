package dev.roast.internal.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Counts the characters that the ranges of a font's map to Unicode stand for (ISO 32000-1, 9.10.3). PDFBox keeps each of
 * them, so that one line could fill any memory.
 */
final class UnicodeRanges {
    private static final byte[] BEGIN = "beginbfrange".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer map;

    private UnicodeRanges(ByteBuffer map) {
        this.map = map;
    }

    /** Adds those of a stream, whatever it is, to what its document has. */
    static void count(ByteBuffer stream, Unpacking unpacking) {
        UnicodeRanges ranges = new UnicodeRanges(stream.duplicate());
        while (ranges.goBehindBegin()) {
            unpacking.addMappings(ranges.codes());
            unpacking.check();
        }
    }

    private boolean goBehindBegin() {
        int last = map.limit() - BEGIN.length;
        for (int at = map.position(); at <= last; at++) {
            if (map.get(at) == BEGIN[0] && isBegin(at)) {
                map.position(at + BEGIN.length);
                return true;
            }
        }
        return false;
    }

    private boolean isBegin(int at) {
        for (int i = 1; i < BEGIN.length; i++) {
            if (map.get(at + i) != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the ranges up to the next word: two codes each, and where they begin, or a list of what they are. */
    private long codes() {
        long codes = 0;
        long[] range = new long[2];
        int taken = 0;
        boolean listed = false;
        while (map.hasRemaining()) {
            int c = map.get();
            if (c == '<') {
                long code = code();
                if (!listed && taken < 2) {
                    range[taken++] = code;
                } else if (!listed) {
                    codes += Math.max(0, range[1] - range[0] + 1);
                    taken = 0;
                }
            } else if (c == '[') {
                listed = true;
            } else if (c == ']') {
                listed = false;
                taken = 0;
            } else if (c == 'e') {
                break;
            }
        }
        return codes;
    }

    private long code() {
        long code = 0;
        while (map.hasRemaining()) {
            int digit = Character.digit(map.get(), 16);
            if (digit < 0) {
                break;
            }
            code = (code << 4 | digit) & 0xFFFF_FFFFL;
        }
        return code;
    }
}
