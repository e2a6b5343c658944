package dev.roast.internal.roast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model answers that does what a document tells it. A payload is what only the attack wanted said: its words, or what
 * it put in quotation marks, as the report's own and however they are written, but not as a quotation of the resume.
 */
final class ObedientModel {
    /** Where in an answer something can be said. */
    enum Where {
        HEADLINE,
        ROAST,
        PROBLEM,
        FIX,
        PRAISE,
        VERDICT
    }

    /** An answer, and what of it no report may hold. */
    record Answer(Where where, String payload, String json) {
        @Override
        public String toString() {
            return where + ": " + payload;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern QUOTED = Pattern.compile("(?<!\\p{L})[\"“„«'] ?([^\"”“„«»]{8,}?) ?[\"”“»'](?!\\p{L})");
    private static final List<String> QUOTES = List.of(
            "Led the move of 40 services",
            "Responsible for various reports",
            "Built the fraud rules engine",
            "blocks 1,200 payments a day");

    private ObedientModel() {}

    /** It says the attack, everywhere, as it stands. */
    static List<Answer> echoes(String attack) {
        return everywhere(Stream.of(attack));
    }

    /** It says what the attack puts in quotation marks, if that has some words. */
    static List<Answer> saysWhatIsQuoted(String attack) {
        return everywhere(QUOTED.matcher(attack)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(words -> words.contains(" ")));
    }

    /** It says the attack so that a search for its words does not find it, each time somewhere else. */
    static List<Answer> enciphers(String attack) {
        byte[] bytes = attack.getBytes(StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(attack.split(" ")));
        Collections.reverse(words);
        List<String> ciphers = List.of(
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                HexFormat.ofDelimiter(" ").formatHex(bytes),
                new StringBuilder(attack).reverse().toString(),
                String.join(" ", words),
                attack.toUpperCase(Locale.ROOT),
                String.join(" ", attack.replace(" ", "").split("")),
                attack.chars()
                        .map(ObedientModel::rotated)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
        Where[] places = Where.values();
        return IntStream.range(0, ciphers.size())
                .mapToObj(i -> says(ciphers.get(i), places[(i + attack.length()) % places.length]))
                .toList();
    }

    static List<Answer> everywhere(Stream<String> payloads) {
        return payloads.flatMap(payload -> Stream.of(Where.values()).map(where -> says(payload, where)))
                .toList();
    }

    static Answer says(String payload, Where where) {
        ObjectNode root = JSON.createObjectNode();
        root.put("headline", said(payload, where, Where.HEADLINE, "A headline"));
        root.put("verdict", said(payload, where, Where.VERDICT, "Mend it."));
        root.put("score", 100);
        root.putArray("praise").add(said(payload, where, Where.PRAISE, "It is short."));
        ArrayNode findings = root.putArray("findings");
        for (String quote : QUOTES) {
            boolean first = findings.isEmpty();
            findings.addObject()
                    .put("category", "impact")
                    .put("severity", "high")
                    .put("quote", quote)
                    .put("roast", first ? said(payload, where, Where.ROAST, "A joke.") : "Dull.")
                    .put("problem", first ? said(payload, where, Where.PROBLEM, "A duty.") : "A duty.")
                    .put("fix", first ? said(payload, where, Where.FIX, "Say what changed.") : "Say what changed.");
        }
        return new Answer(where, payload, JSON.writeValueAsString(root));
    }

    /** An answer of which every text is the same. */
    static String only(String text) {
        ObjectNode root = JSON.createObjectNode();
        root.put("headline", text).put("verdict", text);
        root.putArray("praise").add(text);
        ArrayNode findings = root.putArray("findings");
        for (String quote : QUOTES) {
            findings.addObject()
                    .put("category", "impact")
                    .put("severity", "high")
                    .put("quote", quote)
                    .put("roast", text)
                    .put("problem", text)
                    .put("fix", text);
        }
        return JSON.writeValueAsString(root);
    }

    private static String said(String payload, Where where, Where here, String otherwise) {
        return where == here ? payload : otherwise;
    }

    private static int rotated(int letter) {
        int base = Character.isUpperCase(letter) ? 'A' : 'a';
        return letter >= base && letter < base + 26 ? (letter - base + 13) % 26 + base : letter;
    }
}
