package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a document: by its script, and among those in Latin letters by their commonest words. */
final class Languages {
    private static final int FEW = 3;
    private static final double WIDE_WEIGHT = 2.5;
    private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();

    static {
        COMMON.put(
                "en",
                set("the and of for with to in by from at on a an is are was which using experience skills"
                        + " education work team"));
        COMMON.put(
                "de",
                set("und der die das mit für von den im zur zum bei als des ein eine ist sowie auf nach"
                        + " berufserfahrung ausbildung kenntnisse"));
        COMMON.put(
                "fr",
                set("et le la les des du pour avec dans sur une un en au aux par est expérience formation"
                        + " compétences chez"));
        COMMON.put(
                "es",
                set("y el la los las de del para con en una un por al como experiencia educación formación"
                        + " habilidades"));
        COMMON.put(
                "it",
                set("e il la gli delle della di del per con in una un nel presso come esperienza istruzione"
                        + " competenze dei"));
        COMMON.put(
                "pt",
                set("e o os das dos de da do para com em uma um no na por experiência educação formação"
                        + " habilidades"));
        COMMON.put(
                "nl",
                set("en de het een van voor met op bij in als aan door werkervaring opleiding vaardigheden" + " naar"));
        COMMON.put("sv", set("och i att för med på som av till en ett inom erfarenhet utbildning"));
        COMMON.put("da", set("og i at for med på som af til en et inden erfaring uddannelse"));
        COMMON.put("pl", set("i w z na do oraz dla od przy doświadczenie wykształcenie umiejętności się"));
        COMMON.put("cs", set("a v na se pro s do od vzdělání zkušenosti dovednosti při"));
        COMMON.put("tr", set("ve ile için bir bu olarak deneyim eğitim beceriler"));
        COMMON.put("fi", set("ja on sekä kanssa työkokemus koulutus taidot"));
        COMMON.put("ro", set("și si de la cu pentru din în experiență educație"));
        COMMON.put("hu", set("és a az egy hogy tapasztalat végzettség"));
    }

    private static final Map<String, List<String>> BY_WORD = byWord();

    private Languages() {}

    private static Map<String, List<String>> byWord() {
        Map<String, List<String>> byWord = new HashMap<>();
        COMMON.forEach((language, words) -> words.forEach(
                word -> byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(language)));
        return byWord;
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" ", -1));
    }

    static String of(List<TextLine> lines) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        lines.forEach(line -> line.text()
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(script(letter), 1, Integer::sum)));
        int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
        int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
        int han = count(scripts, UnicodeScript.HAN);
        if ((kana + han) * WIDE_WEIGHT > latin) {
            return kana * 10 > han ? "ja" : han > 0 ? "zh" : "und";
        }
        return otherScript(scripts, latin).equals("") ? latin(lines, latin) : otherScript(scripts, latin);
    }

    /** Returns the words of a text: here a word is of letters only, so that "l'équipe" has two. */
    private static List<String> letters(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetter(text.charAt(at))) {
                if (at > start) {
                    words.add(text.substring(start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    private static UnicodeScript script(int letter) {
        return letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    }

    private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    private static String otherScript(Map<UnicodeScript, Integer> scripts, int latin) {
        Map<UnicodeScript, String> languages = new EnumMap<>(UnicodeScript.class);
        languages.put(UnicodeScript.HANGUL, "ko");
        languages.put(UnicodeScript.CYRILLIC, "ru");
        languages.put(UnicodeScript.ARABIC, "ar");
        languages.put(UnicodeScript.HEBREW, "he");
        languages.put(UnicodeScript.GREEK, "el");
        languages.put(UnicodeScript.THAI, "th");
        languages.put(UnicodeScript.DEVANAGARI, "hi");
        for (Map.Entry<UnicodeScript, String> language : languages.entrySet()) {
            if (count(scripts, language.getKey()) > latin) {
                return language.getValue();
            }
        }
        return "";
    }

    private static String latin(List<TextLine> lines, int letters) {
        if (letters == 0) {
            return "und";
        }
        Map<String, Integer> hits = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        for (TextLine line : lines) {
            for (String word : letters(line.text().toLowerCase(Locale.ROOT))) {
                for (String language : BY_WORD.getOrDefault(word, List.of())) {
                    hits.merge(language, 1, Integer::sum);
                    kinds.add(language + word);
                }
            }
        }
        String best = "en";
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            boolean varied =
                    kinds.stream().filter(kind -> kind.startsWith(hit.getKey())).count() >= FEW;
            if (varied && hit.getValue() > hits.getOrDefault(best, 0) * 1.2) {
                best = hit.getKey();
            }
        }
        return best;
    }
}
