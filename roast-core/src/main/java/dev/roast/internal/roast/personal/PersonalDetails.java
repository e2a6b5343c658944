package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds date of birth, age, nationality and family, by the words that stand before them or by where they stand. */
final class PersonalDetails {
    private static final String MONTH = "\\p{L}{3,10}\\.?";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** A day, in the orders and forms that resumes have. */
    private static final String DAY = "(?:\\d{1,2}[./ -]{1,2}\\d{1,2}[./ -]{1,2}(?:" + YEAR + "|\\d{2})"
            + "|" + YEAR + "[./-]\\d{1,2}[./-]\\d{1,2}"
            + "|\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[ -](?:de |of )?" + MONTH + ",?[ -](?:de |del |of )?" + YEAR
            + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR
            + "|" + YEAR + " ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?"
            + "|" + YEAR + "[./-]\\d{1,2}|" + MONTH + " " + YEAR + "|" + YEAR + ")";

    private static final SoughtPattern BORN = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|born(?: on)?|geburtsdatum|geburtstag|geboren(?: am)?|geb\\.|(?:date|lieu et date|date et lieu) de naissance|"
                    + "n[ée]{1,2}e?(?:\\(e\\)|·e)? le|fecha de nacimiento|f\\. nac\\.|nacimiento|nacid[oa](?: el)?|data(?: e luogo)? di nascita|luogo e data di nascita|nat[oa] (?:a [\\p{L} ]{2,30} )?il|"
                    + "data de nascimento|nascimento|nascid[oa](?: em)?|geboortedatum|geboren op|data urodzenia|ur\\.|f[öo]delsedatum|f[öo]dd|生年月日|出生日期|出生年月|出生|生日|생년월일)"
                    + "\\s{0,2}(?:/ ?(?:place|ort|-ort|age)[\\p{L} ]{0,10})?\\s{0,2}[:：–-]?\\s{0,3}(?:\\p{Lu}[\\p{L} ]{2,25}, )?("
                    + DAY + ")(?!\\d)");

    /** A day alone among contact data, in a year in which people of working age were born. */
    private static final SoughtPattern LONE_DAY = SoughtPattern.of(
            "(?<![\\p{L}\\d./-])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19[3-9]\\d|200\\d)|(?:19[3-9]\\d|200\\d)[./-]\\d{1,2}[./-]\\d{1,2}"
                    + "|\\d{1,2}\\.? " + MONTH + " 19[3-9]\\d)(?![\\d./-]| ?[-–—] ?\\d| \\d{1,2}:)");

    /** A day that is none of birth: what a phone number could be taken for. */
    private static final SoughtPattern ANY_DAY =
            SoughtPattern.of("(?<![\\d./-])(?:" + YEAR + "[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]" + YEAR
                    + ")(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?(?![\\d./])");

    private static final SoughtPattern AGE = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:age|aged|alter|[âa]ge|edad|et[àa]|idade|leeftijd|wiek|[åa]lder|年龄|年齢|나이)\\s{0,2}[:：]\\s{0,2}(\\d{2})(?!\\d|%|[.,]\\d)");

    private static final SoughtPattern AGE_WORDS = SoughtPattern.of(
            "(?iu)(?<![\\p{L}\\d.,$€£-])(1[5-9]|[2-7]\\d)(?:[ -]years?[ -]old| ?yrs? old| y/o| jahre alt| ans(?![\\p{L}])| a[ñn]os(?! de)| anni(?! di)| anos(?! de)| jaar oud| lat(?![\\p{L}])| [åa]r gammal| ?岁| ?歳| ?세)");

    private static final Pattern SELF =
            Pattern.compile("(?iu)\\b(?:I am|I'm|I’m|ich bin|j'ai|tengo|ho|tenho)\\s{1,2}$");

    private static final SoughtPattern NATIONALITY = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:nationality|citizenship|nationalit[äa]t|staatsangeh[öo]rigkeit|staatsb[üu]rgerschaft|nationalit[ée]|nacionalidad|nazionalit[àa]|cittadinanza|nacionalidade|"
                    + "nationaliteit|obywatelstwo|narodowo[śs][ćc]|nationalitet|medborgarskap|国籍|국적)\\s{0,2}[:：]\\s{0,3}([\\p{L}/ -]{2,30}?)(?=\\s*(?:$|[|•·;,.()]| {2}| [-–—] ))");

    private static final SoughtPattern NATIONALITY_BARE = SoughtPattern.of(
            "(?iu)^\\s{0,2}(?:nationality|citizenship|nationalit[äa]t|staatsangeh[öo]rigkeit|nationalit[ée]|nacionalidad|nazionalit[àa]|cittadinanza|nacionalidade|nationaliteit|obywatelstwo|narodowo[śs][ćc]|nationalitet|medborgarskap) {1,3}(\\p{L}{3,20})\\s*$");

    private static final String DEMONYM =
            "(?:U\\.?S\\.?|EU|British|American|German|French|Spanish|Italian|Portuguese|Brazilian|Dutch|Belgian|Swiss|Austrian|Polish|Swedish|Norwegian|Danish|Finnish|Irish|Canadian|Australian|"
                    + "Indian|Pakistani|Chinese|Japanese|Korean|Mexican|Turkish|Greek|Russian|Ukrainian|Romanian|Hungarian|Czech|Nigerian|Egyptian|Iranian|Israeli|Argentine|Colombian|Filipino|Vietnamese|Indonesian|Malaysian|Singaporean|South African)";

    private static final SoughtPattern CITIZEN = SoughtPattern.of(
            "(?<!\\p{L})(" + DEMONYM + "(?: (?:and|/|&) [A-Z][a-z]+)?)(?= (?:citizen(?:ship)?|national|passport)\\b)");

    /** Between separators, on a line that has a date of birth or a marital status besides: elsewhere it is a language. */
    private static final SoughtPattern NATIONALITY_LISTED =
            SoughtPattern.of("[|•·;,–] {0,3}(" + DEMONYM + ")(?= {0,3}(?:$|[|•·;,–]))");

    private static final SoughtPattern FAMILY = SoughtPattern.of(
            "(?iu)(?<!\\p{L})(?:marital status|civil status|family status|familienstand|zivilstand|situation(?: de famille| familiale)|[ée]tat civil|estado civil|stato civile|burgerlijke (?:staat|stand)|"
                    + "stan cywilny|civilst[åa]nd|婚姻状况|婚姻|配偶者|결혼여부)(?:\\s{0,2}[:：]\\s{0,3}|\\s{1,3})([\\p{L}/()·, ]{1,30}?(?:, ?(?:\\d|one|two|three|zwei|deux|dos|due) \\p{L}{3,10})?)(?=\\s*(?:$|[|•;,.]| {2}| [-–—·] ))");

    /** Stands alone between separators, among contact data. */
    private static final SoughtPattern FAMILY_BARE = SoughtPattern.of(
            "(?iu)(?:^|[|•·;,–]) {0,3}((?:married|single|divorced|widowed|verheiratet|ledig|geschieden|mari[ée]e?|c[ée]libataire|divorc[ée]e?|casad[oa]|solter[oa]|divorciad[oa]|coniugat[oa]|sposat[oa]|nubile|celibe|"
                    + "solteir[oa]|gehuwd|ongehuwd|[żz]onaty|zam[ęe][żz]na|kawaler|panna|gift|ogift|已婚|未婚|既婚|独身|기혼|미혼)(?:,? (?:with )?(?:\\d|one|two|three|ein|zwei|drei|deux|trois|dos|tres|due|tre) \\p{L}{3,10})?)(?= {0,3}(?:$|[|•·;,–]))");

    private static final String COLONS = ":：";

    private PersonalDetails() {}

    static void find(Line line) {
        boolean digits = line.digits() > 0;
        if ((digits && BORN.isIn(line.text())) || FAMILY_BARE.isIn(line.text())) {
            line.addAll(Kind.NATIONALITY, NATIONALITY_LISTED);
        }
        if (digits) {
            line.addAll(Kind.BIRTHDATE, BORN);
        }
        if (line.isContact()) {
            loneIn(line);
        }
        if (digits) {
            ages(line);
        }
        if (line.hasOneOf(COLONS)) {
            line.addAll(Kind.NATIONALITY, NATIONALITY);
        }
        line.addAll(Kind.NATIONALITY, CITIZEN);
        line.addAll(Kind.FAMILY, FAMILY);
        if (digits) {
            ANY_DAY.each(line.text(), day -> line.keep(day.start(), day.end()));
        }
    }

    private static void loneIn(Line line) {
        if (line.digits() > 0) {
            line.addAll(Kind.BIRTHDATE, LONE_DAY);
        }
        line.addAll(Kind.FAMILY, FAMILY_BARE);
        line.addAll(Kind.NATIONALITY, NATIONALITY_BARE);
    }

    private static void ages(Line line) {
        if (line.hasOneOf(COLONS)) {
            line.addAll(Kind.AGE, AGE);
        }
        AGE_WORDS.each(line.text(), found -> ageInWords(found, line));
    }

    private static void ageInWords(Matcher found, Line line) {
        boolean alone = line.isContact() && line.text().length() < 90;
        if (alone || SELF.matcher(line.text().substring(0, found.start())).find()) {
            line.add(Kind.AGE, found.start(1), found.end(1));
        }
    }
}
