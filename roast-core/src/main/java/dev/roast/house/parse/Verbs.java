package dev.roast.house.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The verbs that bullets begin with, from {@code verbs.txt}, in all their forms. */
public final class Verbs {
    private static final Map<String, Form> FORMS = read();

    private Verbs() {}

    /** In which tense a verb stands. */
    public enum Tense {
        /** "managed". */
        PAST,
        /** "manage", "manages". */
        PRESENT,
        /** "managing". */
        PARTICIPLE,
        /** The past looks like the present: "cut", "set". */
        EITHER
    }

    /**
     * A form of a verb.
     *
     * @param base the verb, "manage"
     * @param tense of this form
     * @param noun whether the same word is a noun as well: "design", "lead", "reports"
     */
    public record Form(String base, Tense tense, boolean noun) {}

    /** Returns what a word is, if it is a form of a verb that bullets begin with. */
    public static Optional<Form> form(String word) {
        return Optional.ofNullable(FORMS.get(word.toLowerCase(Locale.ROOT)));
    }

    static boolean isAction(String word) {
        return form(word)
                .filter(form -> form.tense() != Tense.PARTICIPLE && !form.noun())
                .isPresent();
    }

    private static Map<String, Form> read() {
        Map<String, Form> forms = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Verbs.class.getResourceAsStream("verbs.txt"), "verbs.txt"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                for (String verb : line.split(",? +", -1)) {
                    add(forms, verb);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }

    private static void add(Map<String, Form> forms, String verb) {
        boolean noun = verb.endsWith("*");
        List<String> parts = List.of(verb.replace("*", "").split("/", -1));
        String base = parts.get(0);
        String past = parts.size() > 1 ? parts.get(1) : past(base);
        boolean same = past.equals(base);
        forms.putIfAbsent(base, new Form(base, same ? Tense.EITHER : Tense.PRESENT, noun));
        forms.putIfAbsent(third(base), new Form(base, Tense.PRESENT, noun));
        forms.putIfAbsent(participle(base, past), new Form(base, Tense.PARTICIPLE, false));
        if (!same) {
            forms.putIfAbsent(past, new Form(base, Tense.PAST, false));
        }
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return endsConsonantY(base) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
    }

    private static String third(String base) {
        if (endsConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(?:s|x|z|ch|sh)") ? base + "es" : base + "s";
    }

    private static String participle(String base, String past) {
        if (base.endsWith("e") && !base.endsWith("ee")) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        boolean doubled = past.length() == base.length() + 3 && past.startsWith(base);
        return doubled ? past.substring(0, base.length() + 1) + "ing" : base + "ing";
    }

    private static boolean endsConsonantY(String base) {
        return base.endsWith("y") && base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    }
}
