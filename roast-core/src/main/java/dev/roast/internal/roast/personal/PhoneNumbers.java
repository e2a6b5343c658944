package dev.roast.internal.roast.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.roast.internal.text.SoughtPattern;
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
            "(?<![\\p{L}\\p{N}$€£/+-])(?<!\\d[.,])((?:\\(?\\+ ?\\(?\\d|\\(?\\d)(?:[\\d ().\\u2010-\\u2015\\u00A0-]|/ ?(?=\\d)| /){4,30}\\d)"
                    + "(?:\\s?(?:x|ext\\.?)\\s?\\d{1,6})?(?![\\p{L}\\p{N}%])");

    private static final SoughtPattern LABEL = SoughtPattern.of(
            "(?iu)(?:phone|tel|mobile|mobil|cell|call|fax|handy|t[ée]l[ée]phone|telefon\\w*|tel[ée]fono|celular|whatsapp|电话|手机|電話|携帯|연락처|전화)"
                    + "[\\s.:：)/-]{0,4}\\s*$");

    private static final Pattern YEARS = Pattern.compile(
            "\\(?(?:19|20)\\d{2}(?:[./\\u2010-\\u2015-]\\d{1,2})?\\s*[\\u2010-\\u2015/-]\\s*(?:(?:19|20)\\d{2}|\\d{2})(?:[./-]\\d{1,2})?\\)?"
                    + "|(?:\\d{1,2}[./-])?\\d{1,2}[./-](?:19|20)\\d{2}(?:\\s*[\\u2010-\\u2015-]\\s*(?:\\d{1,2}[./-])?\\d{1,2}[./-](?:19|20)\\d{2})?"
                    + "|(?:19|20)\\d{2}(?:[ .,]+(?:19|20)\\d{2})*");

    /** A number in the groups of the North American plan, which fiction keeps to with its 555s. */
    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}");

    /** Without an area, as people write it for those who live there. */
    private static final Pattern LOCAL = Pattern.compile("\\d{3}[ .-]\\d{4}|\\d{3} \\d{2} \\d{2}");

    /** A number among several that a slash or wide space keeps apart. */
    private static final Pattern BETWEEN = Pattern.compile("\\(?\\+?\\d(?:[\\d().\\u2010-\\u2015-]| (?![ /]))*\\d");

    private static final List<String> REGIONS =
            List.of("US", "GB", "DE", "FR", "ES", "IT", "CN", "JP", "IN", "BR", "AU", "KR", "NL", "CH", "PL");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[ .,]\\d{3})+|\\d+[.]\\d+");
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private PhoneNumbers() {}

    static void find(Line line) {
        if (line.digits() < FEWEST_DIGITS) {
            return;
        }
        Matcher matcher = CANDIDATE.matcher(line.rest());
        while (matcher.find()) {
            if (digits(matcher.group(1)) > MOST_DIGITS) {
                severalIn(matcher.group(1), matcher.start(), line);
            } else if (isPhone(matcher.group(1), line.text().substring(0, matcher.start()), line.isContact())) {
                line.add(Kind.PHONE, matcher.start(), matcher.end());
            }
        }
    }

    private static void severalIn(String numbers, int from, Line line) {
        Matcher part = BETWEEN.matcher(numbers);
        while (part.find()) {
            if (isPhone(part.group(), line.text().substring(0, from), line.isContact())) {
                line.add(Kind.PHONE, from + part.start(), from + part.end());
            }
        }
    }

    private static long digits(String number) {
        return number.chars().filter(Character::isDigit).count();
    }

    private static boolean isPhone(String number, String before, boolean contactLine) {
        long digits = digits(number);
        if (digits < FEWEST_DIGITS
                || digits > MOST_DIGITS
                || YEARS.matcher(number.strip()).matches()) {
            return false;
        }
        return number.contains("+")
                || LABEL.isIn(before)
                || NORTH_AMERICAN.matcher(number).matches()
                || (contactLine
                        && (digits > FEWEST_DIGITS || LOCAL.matcher(number).matches()))
                || (isGrouped(number) && validSomewhere(number));
    }

    /** Thousands are grouped too, but always by three. */
    private static boolean isGrouped(String number) {
        return !THOUSANDS.matcher(number).matches();
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
