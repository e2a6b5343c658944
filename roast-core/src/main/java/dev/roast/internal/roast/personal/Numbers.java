package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bank accounts, payment cards and the numbers that states give, by their form and their check digits. */
final class Numbers {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}+.,/$€£_-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_]|[.,/-]\\d)";

    /** What is no number of a person although it has the form: a book, a version, a machine's address, an article. */
    private static final SoughtPattern OTHER =
            SoughtPattern.of("(?i)\\b(?:ISBN|ISSN|DOI|EAN|arXiv|PMID|patent)\\b[\\s:#№.noNO-]{0,6}[\\d-]{6,24}[Xx]?"
                    + "|(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])|10\\.\\d{4,9}/\\S{1,80}");

    /** What people write before such a number, whatever its form. */
    private static final SoughtPattern LABELLED = SoughtPattern.of(
            "(?iu)(?<![\\p{L}])(?:passport|pasaporte|passaporto|passeport|reisepass\\w*|paszport|social security|\\bSSN|national insurance|\\bNINO?|\\bNI n\\w+|\\bDNI|\\bNIE|\\bNIF|codice fiscale|"
                    + "num[ée]ro de s[ée]curit[ée] sociale|\\bNIR|steuer-?(?:id\\w*|nummer|nr)|sozialversicherungs\\w+|rentenversicherungs\\w+|\\bPESEL|\\bBSN|burgerservicenummer|\\bCPF|\\bRG|aadhaa?r|\\bPAN(?: card)?|"
                    + "personnummer|personal number|(?:national |citizen )?id(?:entity)?(?: card| number)|personalausweis\\w*|tax(?: id\\w*| number)|driv\\w+ licen[sc]e(?: n\\w+)|身份证号?码?)"
                    + "(?:[ .]{0,2}(?:no|nr|number|num|n[°º.]|#|numero|número))?\\.?\\s{0,2}[:：#]?\\s{0,2}((?=[^\\s]{0,20}\\d)[\\p{Lu}\\d](?:[\\p{Lu}\\d]|[ ./-](?=[\\p{Lu}\\d]{1,8}(?![\\p{Ll}])|\\d)){4,24})(?![\\p{L}\\p{N}])");

    private static final Pattern IBAN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])");

    private static final Form CARD = new Form(
            12,
            Kind.CARD,
            "\\d{12,19}|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,7}|\\d{4}([ -])\\d{6}\\2\\d{4,5}",
            Checksums::luhn);

    private static final Pattern SEPARATORS = Pattern.compile("[ .+-]");
    private static final int IBAN_DIGITS = 2;
    private static final int LABELLED_DIGITS = 4;

    private static final List<Form> FORMS = List.of(
            new Form(9, "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}", id -> true),
            new Form(
                    6,
                    "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
                    id -> true),
            new Form(7, "(?:\\d{8}|\\d{2}\\.\\d{3}\\.\\d{3}|[XYZ][ -]?\\d{7})[ -]?[A-HJ-NP-TV-Z]", Checksums::dni),
            new Form(
                    0,
                    "[A-Z]{6}[\\dLMNP-V]{2}[A-EHLMPR-T][\\dLMNP-V]{2}[A-Z][\\dLMNP-V]{3}[A-Z]",
                    Checksums::codiceFiscale),
            new Form(
                    11,
                    "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}",
                    Checksums::nir),
            new Form(11, "\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", Checksums::steuerId),
            new Form(11, "\\d{11}", Checksums::pesel),
            new Form(11, "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{11}|\\d{9}-\\d{2}", Checksums::cpf),
            new Form(12, "\\d{4}([ -]?)\\d{4}\\1\\d{4}", Checksums::aadhaar),
            new Form(4, "[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]", id -> true),
            new Form(10, "(?:19|20)?\\d{6}[-+ ]\\d{4}|(?:19|20)\\d{10}|\\d{10}", Checksums::personnummer),
            new Form(13, "756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}", Checksums::ahv),
            new Form(17, "\\d{17}[\\dX]", Checksums::residentId),
            new Form(9, "\\d{9}|\\d{4}\\.\\d{2}\\.\\d{3}", Checksums::bsn));

    private Numbers() {}

    /** The form of a number, how many digits it has at least, and what they must fulfil. */
    private record Form(int digits, Kind kind, SoughtPattern pattern, Predicate<String> check) {
        Form(int digits, String form, Predicate<String> check) {
            this(digits, Kind.ID, form, check);
        }

        Form(int digits, Kind kind, String form, Predicate<String> check) {
            this(digits, kind, SoughtPattern.of(BEFORE + "(?:" + form + ")" + AFTER), check);
        }
    }

    static void find(Line line) {
        if (line.digits() == 0) {
            return;
        }
        OTHER.each(line.text(), other -> line.keep(other.start(), other.end()));
        Matcher iban = IBAN.matcher(line.text());
        while (line.digits() >= IBAN_DIGITS && iban.find()) {
            checked(iban, Kind.IBAN, Numbers::isIban, line);
        }
        if (line.digits() >= LABELLED_DIGITS) {
            LABELLED.each(line.text(), found -> labelled(found, line));
        }
        checked(CARD, line);
        FORMS.forEach(form -> checked(form, line));
    }

    private static void labelled(Matcher found, Line line) {
        if (found.group(1).chars().filter(Character::isDigit).count() >= LABELLED_DIGITS) {
            line.add(Kind.ID, found.start(1), found.end(1));
        }
    }

    private static boolean isIban(String iban) {
        return iban.length() >= 15 && iban.length() <= 34 && Checksums.iban(iban);
    }

    private static void checked(Form form, Line line) {
        if (line.digits() >= form.digits()) {
            form.pattern().each(line.text(), found -> checked(found, form.kind(), form.check(), line));
        }
    }

    private static void checked(Matcher found, Kind kind, Predicate<String> check, Line line) {
        String bare = SEPARATORS.matcher(found.group()).replaceAll("").toUpperCase(Locale.ROOT);
        if (check.test(bare)) {
            line.add(kind, found.start(), found.end());
        }
    }
}
