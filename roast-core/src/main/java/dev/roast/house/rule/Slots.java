package dev.roast.house.rule;

import dev.roast.house.parse.Entry;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills the slots of one observation. */
public final class Slots {
    private static final int QUOTE_WORDS = 8;
    private static final int REST_WORDS = 6;
    private static final int LONGEST = 60;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Map<String, String> slots = new HashMap<>();

    /** Returns empty slots. */
    public static Slots none() {
        return new Slots();
    }

    /** Returns slots with the quote. */
    public static Slots of(Quoted quote) {
        return new Slots().with("quote", Text.firstWords(quote.text(), QUOTE_WORDS));
    }

    /** Fills a slot; an empty value leaves it out. */
    public Slots with(String name, String value) {
        if (!value.isBlank()) {
            slots.put(name, value);
        }
        return this;
    }

    /** Fills a slot if there is a value. */
    public Slots with(String name, Optional<String> value) {
        value.filter(found -> found.length() <= LONGEST).ifPresent(found -> with(name, found));
        return this;
    }

    /** Fills the slot of what follows the words, up to the end of the sentence. */
    public Slots rest(String text) {
        if (text.length() < 3 || text.charAt(0) != ' ') {
            return this;
        }
        int end = 0;
        while (end < text.length() && ".;:(".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String rest = Text.firstWords(text.substring(0, end).strip(), REST_WORDS);
        return rest.length() > 2 ? with("rest", rest) : this;
    }

    /** Fills the slots of a number and of its words, if it is 2 or more. */
    public Slots number(String name, int number) {
        if (number >= 2) {
            slots.put(name, String.valueOf(number));
            slots.put(name + "Word", word(number));
            slots.put(Text.capitalised(name) + "Word", Text.capitalised(word(number)));
        }
        return this;
    }

    /** Fills the slots of a job and its employer, as far as they are known. */
    public Slots entry(Entry entry) {
        return entry.kind() == SectionKind.PROJECTS
                ? this
                : with("job", entry.title()).with("employer", entry.employer());
    }

    /** Returns the slots. */
    public Map<String, String> map() {
        return Map.copyOf(slots);
    }

    /** Returns a number in words; above twelve in digits. */
    public static String word(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }

    /** Returns "third" for 3. */
    static String ordinal(int number) {
        return number <= ORDINALS.size() ? ORDINALS.get(number - 1) : String.format(Locale.ROOT, "%dth", number);
    }
}
