package dev.roast.house.parse;

import dev.roast.house.parse.DateRange.Point;
import dev.roast.house.parse.DateRange.Style;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds dates and ranges of dates in a line, in the forms that resumes use and the languages whose headings are known.
 * No form begins with an unbounded repetition, so the time is linear in the line's length.
 */
public final class DateReader {
    private static final int LONGEST = 1_000;
    private static final String[] MONTHS = {
        "january januar jänner janvier enero gennaio janeiro januari jan janv ene gen",
        "february februar février fevrier febrero febbraio fevereiro februari feb febr févr fev",
        "march märz maerz mars marzo março marco maart mar mär mrz mrt",
        "april avril abril aprile apr avr abr",
        "may mai mayo maggio maio mei mag",
        "june juni juin junio giugno junho jun giu",
        "july juli juillet julio luglio julho jul juil lug",
        "august août aout agosto augustus aug ago",
        "september septembre septiembre setiembre settembre setembro sep sept set",
        "october oktober octobre octubre ottobre outubro oct okt ott out",
        "november novembre noviembre novembro nov",
        "december dezember décembre decembre diciembre dicembre dezembro dec dez déc dic"
    };
    private static final Map<String, Integer> MONTH_NUMBERS = monthNumbers();
    private static final Map<String, Integer> SEASONS = Map.of(
            "spring",
            3,
            "summer",
            6,
            "fall",
            9,
            "autumn",
            9,
            "winter",
            12,
            "frühjahr",
            3,
            "sommer",
            6,
            "herbst",
            9,
            "printemps",
            3,
            "été",
            6);

    private static final String NAME = alternatives();
    private static final String YEAR = "(?:18|19|20)\\d\\d";
    private static final String POINT = "(?:"
            + "(?:\\d{1,2}\\.? )?(?:" + NAME + ")\\.?,? ?(?:de |del )?(?:" + YEAR + "|['’]\\d\\d)"
            + "|(?:\\d{1,2}[./])?(?:0?[1-9]|1[0-2]) ?[/.] ?" + YEAR
            + "|" + YEAR + " ?年(?: ?\\d{1,2} ?月)?"
            + "|" + YEAR + " ?[/.-] ?(?:1[0-2]|0?[1-9])(?:[/.-]\\d{1,2})?(?!\\d)"
            + "|(?:0[1-9]|1[0-2])/\\d\\d(?!\\d)"
            + "|" + YEAR + ")";
    private static final String DASH =
            " ?(?:[-–—−‐‑‒~〜～\u00AD]{1,3}|to|until|till|through|bis|à|au|al|hasta|até|tot|a|至|到|から) ?";
    private static final String NOW = "(?:the )?(?:present|current(?:ly)?|now|today|ongoing|date|heute|jetzt|aktuell|"
            + "gegenwärtig|présent|aujourd['’]hui|actuel|actualidad|presente|actualmente|actual|oggi|attuale|in corso|"
            + "atualmente|atual|hoje|heden|nu|至今|今|现在|現在)(?!\\p{L})";
    private static final String SINCE = "(?:since|from|seit|depuis|desde|dal|da|sinds|ab) ";
    private static final String EDGE = "(?<![\\p{L}\\d$€£.,/])";
    /** What every form has in it: most lines with digits have none of them, and are not looked at any further. */
    private static final Pattern YEAR_LIKE = Pattern.compile("(?:18|19|20)\\d\\d|['’]\\d\\d|\\d/\\d\\d");

    private static final Pattern RANGE = Pattern.compile(
            EDGE + "(?:(?<since>" + SINCE + ")(?<only>" + POINT + ")"
                    + "|(?<start>" + POINT + ")(?:" + DASH + "(?:(?<end>" + POINT + ")|(?<now>" + NOW
                    + ")|(?<short>\\d\\d)(?![\\d./]))|(?<open> ?[-–—\u00AD](?= ?$))|(?<kara>至今))?)(?![\\d%+]|[.,]\\d|-\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED_RANGE = Pattern.compile(
            "(?<![\\p{L}])(?<first>" + NAME + "|spring|summer|fall|autumn|winter)\\.?" + DASH + "(?<end>(?:" + NAME
                    + "|spring|summer|fall|autumn|winter)\\.? " + YEAR + ")(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DateReader() {}

    /**
     * Returns the first date or range of dates in a line.
     *
     * @param line any text; what stands far to the right of a very long line is not looked at
     */
    public static Optional<DateRange> find(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (!hasTwoDigits(text) || !YEAR_LIKE.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher named = NAMED_RANGE.matcher(text);
        if (named.find()) {
            return Optional.of(sameYear(named));
        }
        Matcher range = RANGE.matcher(text);
        return range.find() ? Optional.of(read(range)) : Optional.empty();
    }

    private static boolean hasTwoDigits(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static DateRange sameYear(Matcher named) {
        Point end = point(named.group("end"));
        Point start = new Point(
                end.year(), OptionalInt.of(monthOf(named.group("first"))), Style.NAMED_MONTH, end.shortYear());
        return new DateRange(Optional.of(start), Optional.of(end), named.group(), named.start());
    }

    private static DateRange read(Matcher range) {
        String text = range.group();
        int from = range.start();
        if (range.group("since") != null) {
            return new DateRange(Optional.of(point(range.group("only"))), Optional.empty(), text, from);
        }
        Point start = point(range.group("start"));
        if (range.group("end") != null) {
            return new DateRange(Optional.of(start), Optional.of(point(range.group("end"))), text, from);
        }
        if (range.group("short") != null) {
            int year = start.year() / 100 * 100 + Integer.parseInt(range.group("short"));
            Point end = new Point(year, OptionalInt.empty(), Style.YEAR, true);
            return new DateRange(Optional.of(start), Optional.of(end), text, from);
        }
        boolean ongoing = range.group("now") != null || range.group("open") != null || range.group("kara") != null;
        return ongoing
                ? new DateRange(Optional.of(start), Optional.empty(), text, from)
                : new DateRange(Optional.empty(), Optional.of(start), text, from);
    }

    private static Point point(String text) {
        Matcher name = Pattern.compile("\\p{L}{3,}").matcher(text);
        String digits = text.replaceAll("\\D+", " ").strip();
        String[] numbers = digits.split(" ", -1);
        if (name.find() && monthOf(name.group()) > 0) {
            return year(numbers[numbers.length - 1], monthOf(name.group()), Style.NAMED_MONTH);
        }
        if (numbers.length == 1) {
            return year(numbers[0], 0, Style.YEAR);
        }
        if (numbers[0].length() == 4) {
            return year(numbers[0], Integer.parseInt(numbers[1]), Style.NUMBERED_MONTH);
        }
        int last = numbers.length - 1;
        return year(numbers[last], Integer.parseInt(numbers[last - 1]), Style.NUMBERED_MONTH);
    }

    private static Point year(String digits, int month, Style style) {
        int year = Integer.parseInt(digits);
        boolean isShort = digits.length() == 2;
        int full = isShort ? year + (year < 50 ? 2000 : 1900) : year;
        OptionalInt known = month >= 1 && month <= 12 ? OptionalInt.of(month) : OptionalInt.empty();
        return new Point(full, known, style, isShort);
    }

    private static int monthOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTH_NUMBERS.getOrDefault(lower, SEASONS.getOrDefault(lower, 0));
    }

    private static Map<String, Integer> monthNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 0; month < MONTHS.length; month++) {
            for (String name : MONTHS[month].split(" ", -1)) {
                numbers.put(name, month + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    private static String alternatives() {
        return Arrays.stream((String.join(" ", MONTHS) + " spring summer fall autumn winter frühjahr sommer herbst"
                                + " printemps été")
                        .split(" ", -1))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }
}
