package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.util.regex.Pattern;

/** Finds streets with their numbers, and the postal codes beside them. What city and country someone lives in stays. */
final class Addresses {
    private static final String NUMBER = "\\d{1,5}(?: ?[a-zA-Z]|[-/]\\d{1,4}[a-z]?)?(?![\\p{L}\\d%])";
    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}.'’-]{0,24}|\\d{1,3}(?:st|nd|rd|th)|de|du|des|la|le|les|del|della|dei|di|da|do|dos|das|van|den|der|am|im|zum|zur|el|los|las)";
    private static final String UNIT =
            "(?:,? {0,2}(?:Apartment|Apto|Apt|Suite|Ste|Unit|Flat|Room|Floor|Fl|No|Box|Piso|Depto|Bloco|Bl|Lok|Interno|Int|Bte|Bus|m|#)\\.? {0,1}[\\p{L}\\d-]{1,6}(?![\\p{L}\\d]))?"
                    + "(?:,? \\d{1,2}[º°ªo](?: ?[A-Z]|-[A-Z])?(?![\\p{L}\\d]))?";

    /** 12 Long Street, 4B; 12 rue de la Paix. */
    private static final SoughtPattern NUMBER_FIRST = SoughtPattern.of(
            "(?<![\\p{L}\\d.,$€£-])(?:(?:Flat|Apt|Apartment|Unit|Suite)\\.? [\\p{L}\\d]{1,5},? )?(?:No\\. ?)?" + NUMBER
                    + ",? (?:bis |ter )?(?:(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:" + WORD
                    + " ){1,4}?"
                    + "(?i:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|way|terrace|square|sq|crescent|close|gardens?|grove|hill|row|mews|parkway|pkwy|highway|hwy|circle|cir|trail|loop|nagar|marg|colony|layout)(?![\\p{L}\\d])\\.?"
                    + "|(?i:rue|avenue|av\\.?|boulevard|bd\\.?|place|chemin|all[ée]e|impasse|quai|route|cours) (?:(?:de la |de l['’]|du |des |de |d['’]|la |le |les )?[\\p{Lu}\\d][\\p{L}\\d.'’-]{0,24}(?![\\p{L}\\d])[ ]?){1,4})"
                    + UNIT);

    /** Lange Straße 12a, Dorfstr. 3, Kerkstraat 5, Storgatan 7. */
    private static final SoughtPattern GERMANIC = SoughtPattern.of("(?<![\\p{L}\\d])(?:(?:" + WORD + "[ -]){0,3}"
            + "(?:\\p{Lu}[\\p{L}-]{1,24}(?:stra(?:ß|ss)e|str\\.?|weg|platz|allee|gasse|ring|damm|ufer|steig|straat|laan|plein|gracht|kade|dijk|singel|hof|gatan|gata|v[äa]gen|gr[äa]nd|vej|gade|katu|tie|kuja)"
            + "|(?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Laan|Plein)(?: (?:des|der|am|an der) \\p{Lu}[\\p{L}.]{1,20}){0,2})) {0,2}"
            + NUMBER + UNIT);

    /** Calle Mayor 5, 2º B; Via Roma, 12; Rua das Flores, 123; ul. Długa 5/7. */
    private static final SoughtPattern TYPE_FIRST = SoughtPattern.of(
            "(?<![\\p{L}\\d])(?:(?i:calle|c/|cl\\.|avenida|avda\\.?|av\\.|paseo|plaza|pza\\.|carrera|cra\\.|camino|ronda|traves[íi]a"
                    + "|via|viale|vicolo|piazza|piazzale|corso|largo|strada|rua|r\\.|alameda|travessa|pra[çc]a|estrada|rodovia|ul\\.|ulica|al\\.|aleja|os\\.|pl\\.|plac|ulitsa|jalan|jl\\.))"
                    + " {0,1}(?:(?:de la |de los |de las |de |del |della |dei |di |da |do |dos |das |d['’])?(?:\\p{Lu}|\\d{1,2}(?= de ))[\\p{L}\\d.'’-]{0,24},? ){1,5}(?:(?:n\\.?[º°]?|nr\\.?|no\\.?|núm\\.?|n[úu]mero) ?)?"
                    + NUMBER + UNIT
                    + "(?:/ ?\\d{1,4}(?!\\d))?");

    private static final SoughtPattern BOX = SoughtPattern.of(
            "(?i)(?<!\\p{L})(?:p\\.? ?o\\.? ?box|postfach|apartado(?: postal)?|bo[îi]te postale|b\\.p\\.|casella postale|postbus|caixa postal) {1,2}\\d{1,6}(?: ?\\d{1,4})?(?!\\d)");

    private static final SoughtPattern UNIT_ALONE = SoughtPattern.of(
            "(?<![\\p{L}\\d])(?:Apt|Apartment|Suite|Flat|Ste|Unit)\\.? #?(?:\\d{1,5}[A-Z]?|[A-Z]\\d{0,4})(?![\\p{L}\\d])");

    /** 北京市朝阳区建国路12号; 東京都千代田区1-2-3: from the road on. */
    private static final Pattern CHINESE = Pattern.compile(
            "[\\p{IsHan}]{1,8}(?:路|街|道|巷|弄)[\\p{IsHan}]{0,4}\\d{1,5} ?号?(?:\\d{1,4} ?(?:楼|栋|单元|室|号楼)){0,4}|(?<=[区市町村])[\\p{IsHan}]{0,8}\\d{1,3}(?:丁目)?[-−－]\\d{1,3}(?:[-−－]\\d{1,4})?");

    /** An address that says so: all of it up to the city, which has no number. */
    private static final SoughtPattern LABELLED = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:home address|postal address|address|adresse|anschrift|direcci[óo]n|domicilio|indirizzo|endere[çc]o|adres|adress|住所|地址|주소)\\s{0,2}[:：]\\s{0,3}([^|•·,;\\n]{2,60}\\d[^|•·,;\\s]{0,8})");

    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![\\p{L}\\d.,/$€£-])(?:"
            + "(?:GIR 0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2})"
            + "|(?<=[A-Z]{2} |[A-Z]{2}, )\\d{5}(?:-\\d{4})?"
            + "|(?:(?:D|A|CH|F|I|E|PL|S|NL|SE|CEP|CEP:|PIN|PIN:)[ -])?(?:\\d{4} ?[A-Z]{2}(?= \\p{Lu}|$|,)|\\d{5}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}(?= \\p{Lu})|\\d{5,6}(?=,? \\p{Lu}|$|,)|(?:CH|A)-\\d{4}|(?!19|20)\\d{4}(?= \\p{Lu}))"
            + "|〒 ?\\d{3}-\\d{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\d]|[-/.]\\d)");

    private static final Pattern SURE_CODE = Pattern.compile(
            "〒 ?\\d{3}-\\d{4}|(?<=(?<!\\p{L})[A-Z]{2},? )\\d{5}(?:-\\d{4})?(?= ?\\(| {2}|,| ?[|•·+]|$)|\\b(?:CEP|PIN|ZIP)(?: ?code)?[: -]{1,2}(\\d[\\d ]{3,5}\\d(?:-\\d{3})?)");

    private Addresses() {}

    /** Returns whether a street was found. */
    static boolean find(Line line) {
        int before = line.pieces().size();
        if (line.digits() > 0) {
            if (line.isContact()) {
                line.addAll(Kind.ADDRESS, NUMBER_FIRST);
                line.addAll(Kind.ADDRESS, UNIT_ALONE);
                line.addAll(Kind.ADDRESS, TYPE_FIRST);
                line.addAll(Kind.ADDRESS, GERMANIC);
                line.addAll(Kind.ADDRESS, CHINESE);
            }
            line.addAll(Kind.ADDRESS, BOX);
            if (line.hasOneOf(":：")) {
                line.addAll(Kind.ADDRESS, LABELLED);
            }
        }
        return line.pieces().size() > before;
    }

    /** Marks postal codes that can be nothing else, before their digits are taken for a phone number's. */
    static void findSureCodes(Line line) {
        if (line.digits() > 0) {
            line.addAll(Kind.ADDRESS, SURE_CODE);
        }
    }

    static void findPostalCodes(Line line) {
        if (line.digits() > 0) {
            line.addAll(Kind.ADDRESS, POSTAL_CODE);
        }
    }
}
