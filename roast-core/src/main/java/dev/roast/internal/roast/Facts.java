package dev.roast.internal.roast;

import dev.roast.internal.roast.personal.Kind;
import dev.roast.port.DocumentInfo;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what may be known of a resume without showing personal data: kinds and counts. */
final class Facts {
    /** Words that are in no name, wherever they stand. */
    private static final Pattern NICKNAME = Pattern.compile(
            "ninja|rockstar|sexy|hottie|cutie|playboy|vodka|iloveyou|gamer|unicorn|pokemon|naruto|superstar|killer|1337");

    /** Words that could be in a name, and are none where they stand alone. */
    private static final Set<String> ALONE = Set.of(
            "guru",
            "wizard",
            "babe",
            "baby",
            "princess",
            "queen",
            "lover",
            "party",
            "beer",
            "weed",
            "420",
            "69",
            "666",
            "xx",
            "xxx",
            "dragon",
            "slayer",
            "shadow",
            "dark",
            "devil",
            "angel",
            "boss",
            "swag",
            "yolo",
            "dude",
            "funky",
            "fluffy",
            "kitty",
            "puppy",
            "skater",
            "hacker",
            "leet",
            "noob",
            "rulez",
            "cool",
            "legend",
            "beast",
            "the");

    private static final Pattern MANY_DIGITS = Pattern.compile("\\D*\\d{4,}|.*\\d{5,}.*");
    private static final Set<String> DATED = Set.of(
            "aol.com",
            "hotmail.com",
            "msn.com",
            "netscape.net",
            "compuserve.com",
            "earthlink.net",
            "juno.com",
            "lycos.com",
            "excite.com",
            "rediffmail.com",
            "bellsouth.net",
            "prodigy.net");

    private static final Pattern LEFTOVER = Pattern.compile(
            "(?i)(microsoft word - .*|untitled.*|document\\d*(\\.\\w+)?|new document.*|.*\\.(docx?|odt|tex|indd|rtf|pages|html?)|"
                    + "powerpoint presentation|slide 1|layout 1|print|about:blank|unnamed|unbenannt.*|dokument\\d*|无标题.*|名称未設定.*)");

    private static final Pattern TEMPLATE = Pattern.compile(
            "(?i).*(template|vorlage|plantilla|mod[eè]le|awesome[- ]?cv|altacv|moderncv|rendercv|overleaf|canva|zety|"
                    + "novoresume|resume\\.io|curriculum vitae template|twenty ?seconds).*");

    /** What stands between the box and the host of an address, also where it is spelt out against robots. */
    private static final Pattern SPELT_AT = Pattern.compile("[@＠\\[({<]");

    private Facts() {}

    static ResumeFacts of(RedactedText redacted) {
        ResumeText text = redacted.original();
        List<String> addresses = addresses(redacted);
        return new ResumeFacts(
                text.pages(),
                contacts(redacted, addresses),
                emailStyle(redacted),
                titleKind(text.info()),
                text.layout(),
                text.hidden().size());
    }

    /** What it says and where it points, as one list, in lower case. */
    private static List<String> addresses(RedactedText redacted) {
        Stream<String> said = redacted.redactions().stream()
                .filter(one -> one.kind() == Kind.URL)
                .map(Redaction::value);
        Stream<String> pointed = redacted.original().info().links().stream().map(DocumentInfo.Link::target);
        return Stream.concat(said, pointed)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<ContactKind> contacts(RedactedText redacted, List<String> addresses) {
        Set<ContactKind> kinds = EnumSet.noneOf(ContactKind.class);
        redacted.redactions().forEach(one -> {
            switch (one.kind()) {
                case EMAIL -> kinds.add(ContactKind.EMAIL);
                case PHONE -> kinds.add(ContactKind.PHONE);
                default -> {}
            }
        });
        addresses.forEach(address -> kinds.add(kind(address)));
        if (labelled(redacted, "linkedin")) {
            kinds.add(ContactKind.LINKEDIN);
        }
        if (labelled(redacted, "github") || labelled(redacted, "gitlab")) {
            kinds.add(ContactKind.CODE);
        }
        return kinds;
    }

    private static ContactKind kind(String address) {
        if (address.startsWith("mailto:")) {
            return ContactKind.EMAIL;
        } else if (address.startsWith("tel:")) {
            return ContactKind.PHONE;
        } else if (address.contains("linkedin.")) {
            return ContactKind.LINKEDIN;
        } else if (address.matches(".*(github|gitlab|bitbucket|codeberg|gitee)\\..*")) {
            return ContactKind.CODE;
        }
        return ContactKind.WEBSITE;
    }

    /** "LinkedIn: ada-lovelace" names a profile without an address. */
    private static boolean labelled(RedactedText redacted, String name) {
        Pattern label = Pattern.compile("(?i)\\b" + name + "\\s*[:/@]\\s*[\\w-]{2,}");
        return redacted.original().lines().stream()
                .filter(line -> line.page() == 1)
                .map(TextLine::text)
                .anyMatch(text -> label.matcher(text).find());
    }

    private static EmailStyle emailStyle(RedactedText redacted) {
        Optional<String> email = redacted.redactions().stream()
                .filter(one -> one.kind() == Kind.EMAIL)
                .map(one -> one.value().toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .findFirst();
        return email.map(Facts::style).orElse(EmailStyle.NONE);
    }

    private static EmailStyle style(String email) {
        int at = SPELT_AT.matcher(email)
                .results()
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(email.length());
        String local = email.substring(0, at);
        if (isNickname(local)) {
            return EmailStyle.UNPROFESSIONAL;
        } else if (MANY_DIGITS.matcher(local).matches()) {
            return EmailStyle.DIGITS;
        } else if (DATED.contains(email.substring(Math.min(at + 1, email.length())))) {
            return EmailStyle.DATED_PROVIDER;
        }
        return EmailStyle.ORDINARY;
    }

    private static boolean isNickname(String local) {
        return NICKNAME.matcher(local).find()
                || Stream.of(local.split("[._%+-]", -1))
                        .anyMatch(part -> ALONE.contains(part.replaceAll("\\d{1,3}$", "")) || ALONE.contains(part));
    }

    private static TitleKind titleKind(DocumentInfo info) {
        String title = info.title().strip();
        if (title.isEmpty()) {
            return TitleKind.NONE;
        } else if (LEFTOVER.matcher(title).matches()) {
            return TitleKind.LEFTOVER;
        } else if (TEMPLATE.matcher(title).matches()) {
            return TitleKind.TEMPLATE;
        }
        return TitleKind.ORDINARY;
    }
}
