package dev.roast.internal.roast.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of words whether they have the form of a person's name, and what is left of a name without titles and degrees. */
final class NameWords {
    private static final Set<String> NONE = read();
    private static final Set<String> PARTICLES = Set.of(
            "von van der den de del della di da do dos das du la le el al bin ibn ben binti ter ten zu zum of y e i st st. san san. mac mc o"
                    .split(" ", -1));

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf|bewerbung|curr[íi]culum|name|full name|nombre(?: y apellidos)?|nom(?: et pr[ée]nom)?|nome(?: completo)?|naam|imi[ęe] i nazwisko|namn|vor- und nachname|姓 ?名|氏 ?名|이름|성명)"
                    + "(?: (?:of|von|de|di|van))?\\s*[:：|–-]?\\s+|(?:name|naam|namn|nome|nombre|nom|姓 ?名|氏 ?名|이름|성명)\\s*[:：]\\s*)");

    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|herr|frau|dipl\\.?-?\\s?ing|dott|dott\\.ssa|ing|sr|sra|dra|m\\.|mme|mlle|mgr|inż)\\.?(?:-ing\\.)?\\s+)+");

    private static final Pattern DEGREE = Pattern.compile(
            "(?u)(?:[, (]+(?:Ph\\.?\\s?D\\.?|PHD|M\\.?\\s?Sc\\.?|B\\.?\\s?Sc\\.?|M\\.?B\\.?A\\.?|M\\.?\\s?A\\.|B\\.?\\s?A\\.|M\\.?D\\.?|J\\.?D\\.?|M\\.?\\s?SC\\.?|B\\.?\\s?SC\\.?|R\\.?N\\.?|CPA|PMP|Esq\\.?|Jr\\.?|Sr\\.?|I{2,3}|B\\.?Eng\\.?|M\\.?Eng\\.?"
                    + "|LL\\.?[BM]\\.?|CFA|ACCA|P\\.?E\\.?|he/him|she/her|they/them|r[ée]sum[ée]|R[ÉE]SUM[ÉE]|CV|Curriculum Vitae|Lebenslauf)[.)]*)+$");

    private static final String CHINESE_SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄";

    private static final Pattern SPACE = Pattern.compile("[\\s　]");
    private static final Pattern HAN_APART = Pattern.compile("\\p{IsHan}{1,3}[\\s　]+\\p{IsHan}{1,3}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}{3}");

    /** Before all characters of Han and Hangul. */
    private static final int FIRST_HANGUL = 0x1100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

    private NameWords() {}

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(NameWords.class.getResourceAsStream("no-name.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the name stands in a text that may have words before and titles and degrees around it. */
    static int[] core(String text) {
        int start = after(TITLE, text, after(BEFORE, text, leading(text)));
        int end = text.length();
        Matcher degree = DEGREE.matcher(text).region(start, end);
        if (degree.find()) {
            end = degree.start();
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
            end--;
        }
        return new int[] {start, Math.max(start, end)};
    }

    /** Whether a word before it says that a name follows. */
    static boolean isLabelled(String text) {
        return BEFORE.matcher(text.substring(leading(text))).find();
    }

    private static int leading(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int after(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.find() ? matcher.end() : from;
    }

    static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether words could be a person's name by their form. */
    static boolean couldBeName(String text) {
        if (isHanOrHangul(text)) {
            return true;
        }
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > 6 || text.length() > 50) {
            return false;
        }
        long proper = words.stream().filter(NameWords::isProper).count();
        return proper >= 1
                && words.stream().allMatch(word -> isProper(word) || isParticle(word))
                && words.stream().noneMatch(NameWords::isOrdinary);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isOrdinary(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NONE.contains(lower)
                || Arrays.stream(lower.split("[-/&]", -1)).anyMatch(part -> part.length() > 1 && NONE.contains(part));
    }

    private static boolean isProper(String word) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return false;
        }
        boolean initial = word.endsWith(".") && word.length() <= 4;
        String letters = initial ? word.substring(0, word.length() - 1) : word;
        return letters.codePoints()
                .allMatch(c -> Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || "'’-.".indexOf(c) >= 0);
    }

    static boolean isHanOrHangul(String text) {
        if (text.chars().allMatch(c -> c < FIRST_HANGUL)) {
            return false;
        }
        String bare = SPACE.matcher(text).replaceAll("");
        if (HAN_APART.matcher(text).matches()) {
            return true;
        }
        if (HAN.matcher(bare).matches()) {
            return CHINESE_SURNAMES.indexOf(bare.charAt(0)) >= 0;
        }
        return HANGUL.matcher(bare).matches() && KOREAN_SURNAMES.indexOf(bare.charAt(0)) >= 0;
    }
}
