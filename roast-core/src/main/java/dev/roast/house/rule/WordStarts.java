package dev.roast.house.rule;

/** A text, and where its words begin, and how: at each letter or digit with neither before it. */
final class WordStarts {
    /** How many beginnings there are, see {@link #beginning}. */
    static final int BEGINNINGS = 37 * 37;

    private static final int OTHER = 36;

    private final String text;
    private final int[] starts;
    private final int[] beginnings;
    private final int count;

    private WordStarts(String text) {
        this.text = text;
        this.starts = new int[text.length() / 2 + 1];
        this.beginnings = new int[starts.length];
        int found = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean word = Character.isLetter(character) || (character >= '0' && character <= '9');
            if (word && !inside) {
                starts[found] = i;
                beginnings[found] = beginning(character, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
                found++;
            }
            inside = word;
        }
        this.count = found;
    }

    static WordStarts of(String text) {
        return new WordStarts(text);
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    /** Returns where a word begins. */
    int at(int index) {
        return starts[index];
    }

    /** Returns how it does, see {@link #beginning}. */
    int beginningAt(int index) {
        return beginnings[index];
    }

    /** Returns a number for two characters; letters of ASCII count whatever their case, and all that is no digit either is one. */
    static int beginning(char first, char second) {
        return kind(first) * 37 + kind(second);
    }

    private static int kind(char character) {
        if (character >= '0' && character <= '9') {
            return 26 + character - '0';
        }
        int lower = character | 0x20;
        return character < 0x80 && lower >= 'a' && lower <= 'z' ? lower - 'a' : OTHER;
    }
}
