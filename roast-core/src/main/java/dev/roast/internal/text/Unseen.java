package dev.roast.internal.text;

/**
 * Characters that are in a text and that nothing is drawn for: those that Unicode lets programs ignore (Unicode Standard,
 * section 5.21, Default_Ignorable_Code_Point), and control characters.
 */
public final class Unseen {
    private static final int TAGS = 0xE0000;
    private static final int TAGS_END = 0xE007F;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Unseen() {}

    /** Returns whether a character is one; the space characters are not. */
    public static boolean is(int point) {
        if (point < SOFT_HYPHEN) {
            return Character.isISOControl(point) && !Character.isWhitespace(point);
        }
        return Character.getType(point) == Character.FORMAT
                || isSelector(point)
                || isFiller(point)
                || (point >= TAGS && point <= 0xE0FFF);
    }

    /** Returns whether it selects a variant of the character before it (emoji, ideographs). */
    static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    static boolean isTag(int point) {
        return point >= TAGS && point <= TAGS_END;
    }

    static boolean isJoiner(int point) {
        return point == NON_JOINER || point == JOINER;
    }

    static boolean isOverride(int point) {
        return point == 0x202D || point == 0x202E;
    }

    /** What may stand in any honest text without a thought: hints where a word may be broken. */
    static boolean isHint(int point) {
        return point == SOFT_HYPHEN || point == NON_JOINER;
    }

    private static boolean isFiller(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
