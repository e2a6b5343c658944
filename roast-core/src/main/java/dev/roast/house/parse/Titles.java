package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the job's title from the employer in the head of an entry.
 *
 * @param title the job's title
 * @param employer the company or school
 */
record Titles(Optional<String> title, Optional<String> employer) {
    private static final Pattern APART = Pattern.compile(" +[|·•–—@] +| - |\\t| {3,}| at (?=\\p{Lu})| @|; ");
    private static final Pattern PLACE = Pattern.compile(
            "(?:remote|hybrid|on-site|onsite|[\\p{L}.' -]{2,30}, ?(?:\\p{Lu}{2,3}|[\\p{Lu}][\\p{L}. ]{3,20}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY = Pattern.compile(
            "(?iu)\\b(?:inc|ltd|llc|gmbh|ag|corp|corporation|company|co|plc|sarl|s\\.a|university|college|school|hospital|"
                    + "institute|bank|group|labs?|systems|solutions|technologies|studios?|agency|partners|department|"
                    + "ministry|foundation|universität|université|universidad)\\b");
    private static final Set<String> TITLE_WORDS = Set.of(
            ("engineer developer manager director analyst designer intern internship lead leader consultant assistant"
                            + " teacher nurse administrator architect scientist researcher officer specialist coordinator"
                            + " associate technician accountant editor writer representative supervisor programmer tutor"
                            + " lecturer professor clerk cashier waiter waitress barista chef cook driver founder cofounder"
                            + " co-founder ceo cto cfo coo president vp head chief principal staff member trainee apprentice"
                            + " freelancer freelance contractor planner strategist recruiter buyer operator mechanic"
                            + " electrician pharmacist physician therapist paralegal attorney lawyer advisor adviser owner"
                            + " maintainer creator producer photographer translator librarian fellow instructor trainer"
                            + " secretary receptionist salesperson executive inspector auditor controller statistician"
                            + " economist biologist chemist devops sre participant volunteer employee contributor mentor"
                            + " entwickler ingenieur leiter berater praktikant werkstudent mitarbeiter"
                            + " développeur ingénieur stagiaire directeur responsable"
                            + " desarrollador ingeniero gerente practicante sviluppatore ingegnere tirocinante"
                            + " desenvolvedor engenheiro estagiário ontwikkelaar stagiair medewerker")
                    .split(" ", -1));
    private static final Pattern ENDING = Pattern.compile("(?i)(?:inc|ltd|llc|gmbh|corp|plc|university|college)\\.?");
    private static final int LONGEST = 70;

    /** Returns whether words are those of a job's title. */
    static boolean isTitle(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
            if (TITLE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static Titles of(List<TextLine> head) {
        List<String> pieces = new ArrayList<>();
        for (TextLine line : head) {
            String text =
                    withoutDates(line.text()).replaceFirst(" \\| {2}\\| [\\p{L}]{3,15}(?: [\\p{L}]{3,15})?$", " | ");
            for (String piece : APART.split(text, -1)) {
                String trimmed = trim(piece);
                if (isName(trimmed)) {
                    pieces.add(trimmed);
                }
            }
        }
        return of(pieces, pieces.stream().filter(piece -> !isPlace(piece)).toList());
    }

    private static Titles of(List<String> all, List<String> names) {
        Optional<String> title = names.stream()
                .filter(name -> isTitle(name) && !isSchool(name))
                .findFirst()
                .map(Titles::withoutPlace);
        if (title.isEmpty()) {
            return new Titles(
                    Optional.empty(),
                    names.stream().findFirst().or(() -> all.stream().findFirst()));
        }
        String found = title.orElseThrow();
        Optional<String> employer = names.stream()
                .filter(name -> !name.startsWith(found))
                .findFirst()
                .map(Titles::withoutPlace);
        int comma = found.indexOf(", ");
        if (employer.isEmpty() && comma > 0) {
            String left = found.substring(0, comma);
            String right = found.substring(comma + 2);
            return isTitle(left) && !isTitle(right)
                    ? new Titles(Optional.of(left), Optional.of(right))
                    : isTitle(right) && !isTitle(left)
                            ? new Titles(Optional.of(right), Optional.of(left))
                            : new Titles(title, employer);
        }
        return new Titles(title, employer);
    }

    /** "Web Developer San Jose, CA", as lines with a place on the right are read, without the place. */
    private static String withoutPlace(String name) {
        int comma = name.indexOf(", ");
        if (comma < 0) {
            return name;
        }
        String[] words = name.substring(0, comma).split(" ", -1);
        for (int last = words.length - 2; last >= 0 && last >= words.length - 4; last--) {
            if (isTitle(words[last]) || ENDING.matcher(words[last]).matches()) {
                return Text.trimEnd(String.join(" ", Arrays.asList(words).subList(0, last + 1)));
            }
        }
        return name;
    }

    private static boolean isSchool(String name) {
        return COMPANY.matcher(name).find() && name.indexOf(',') < 0 && !name.contains(" of ");
    }

    private static String withoutDates(String text) {
        String rest = Bullets.without(text);
        for (int i = 0; i < 2; i++) {
            Optional<DateRange> dates = DateReader.find(rest);
            if (dates.isEmpty()) {
                return rest;
            }
            DateRange range = dates.orElseThrow();
            rest = rest.substring(0, range.from()) + " | " + rest.substring(range.to());
        }
        return rest;
    }

    private static String trim(String piece) {
        String text = Text.trimEnd(piece.strip());
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static boolean isName(String piece) {
        return piece.length() > 1
                && piece.length() <= LONGEST
                && piece.chars().anyMatch(Character::isLetter)
                && !piece.contains("://")
                && !piece.matches("(?i)[A-Z]+_\\d+.*|present|current|now")
                && !piece.startsWith("www.");
    }

    private static boolean isPlace(String piece) {
        return PLACE.matcher(piece).matches()
                && !isTitle(piece)
                && !COMPANY.matcher(piece).find();
    }
}
