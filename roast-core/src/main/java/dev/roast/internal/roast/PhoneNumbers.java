package dev.roast.internal.roast;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.roast.internal.roast.PersonalData.Piece;
import dev.roast.internal.roast.Redaction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phone numbers. A resume is full of digits that are none: years, ranges of years, amounts, versions. A number is
 * taken for a phone number when it says so (a plus, a word before it, brackets around its area), when it stands among
 * contact data, or when some large country's numbering plan knows it.
 */
final class PhoneNumbers {
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,$€£/-])(?:\\(?\\+\\d|\\(?\\d)(?:[\\d ().\\u2010-\\u2015\\u00A0-]|/ ?(?=\\d)| /){4,30}\\d(?![\\p{L}\\p{N}%])");

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:phone|tel|mobile|mobil|cell|call|fax|handy|t[ée]l[ée]phone|telefon\\w*|tel[ée]fono|celular|whatsapp|电话|手机|電話|携帯|연락처|전화)"
                    + "[\\s.:：)/-]{0,4}\\s*$");

    private static final Pattern YEARS = Pattern.compile(
            "\\(?(?:19|20)\\d{2}(?:[./\\u2010-\\u2015-]\\d{1,2})?\\s*[\\u2010-\\u2015/-]\\s*(?:(?:19|20)\\d{2}|\\d{2})(?:[./-]\\d{1,2})?\\)?"
                    + "|(?:\\d{1,2}[./-])?\\d{1,2}[./-](?:19|20)\\d{2}(?:\\s*[\\u2010-\\u2015-]\\s*(?:\\d{1,2}[./-])?\\d{1,2}[./-](?:19|20)\\d{2})?"
                    + "|(?:19|20)\\d{2}(?:[ .,]+(?:19|20)\\d{2})*");

    /** A number in the groups of the North American plan, which fiction keeps to with its 555s. */
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}");

    private static final List<String> REGIONS =
            List.of("US", "GB", "DE", "FR", "ES", "IT", "CN", "JP", "IN", "BR", "AU", "KR", "NL", "CH", "PL");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private PhoneNumbers() {}

    static List<Piece> find(String text, boolean contactLine) {
        List<Piece> found = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            if (isPhone(matcher.group(), text.substring(0, matcher.start()), contactLine)) {
                found.add(new Piece(Kind.PHONE, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static boolean isPhone(String number, String before, boolean contactLine) {
        long digits = number.chars().filter(Character::isDigit).count();
        if (digits < FEWEST_DIGITS
                || digits > MOST_DIGITS
                || YEARS.matcher(number.strip()).matches()) {
            return false;
        }
        return number.contains("+")
                || LABEL.matcher(before).find()
                || NORTH_AMERICAN.matcher(number).matches()
                || (contactLine && digits >= FEWEST_DIGITS + 1)
                || (isGrouped(number) && validSomewhere(number));
    }

    /** Thousands are grouped too, but always by three. */
    private static boolean isGrouped(String number) {
        return !number.matches("\\d{1,3}(?:[ .,]\\d{3})+") && !number.matches("\\d+[.]\\d+");
    }

    private static boolean validSomewhere(String number) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        return REGIONS.stream().anyMatch(region -> {
            try {
                return plans.isValidNumberForRegion(plans.parse(number, region), region);
            } catch (NumberParseException e) {
                return false;
            }
        });
    }
}
