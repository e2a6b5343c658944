package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import dev.roast.port.DocumentInfo.Link;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what someone is called on web sites: by a sign or a word before it, or as an address or a link says it too. */
final class Handles {
    private static final String SITES =
            "(?:linked-?in|git-?hub|git-?lab|bitbucket|twitter|x\\.com|mastodon|instagram|facebook|skype|telegram|wechat|微信|weixin|qq|line id|whatsapp|xing|medium|dribbble|behance|kaggle|"
                    + "stack ?overflow|leetcode|codeforces|hackerrank|orcid|youtube|tiktok|discord|signal|viber|reddit|bluesky|threads|keybase|dev\\.to|gitee|research ?gate|google scholar|pinterest|twitch|npm)";
    private static final SoughtPattern LABELLED = SoughtPattern.of(
            "(?iu)(?<![\\p{L}])" + SITES
                    + "(?: id| name| user(?:name)?| handle| profile)?\\s{0,2}[:：/@]\\s{0,2}(@?(?:in/)?[\\p{L}\\p{N}][\\p{L}\\p{N}_.:-]{1,38}[\\p{L}\\p{N}])(?![\\p{L}\\p{N}@])");
    private static final SoughtPattern SIGNED =
            SoughtPattern.of("(?<![\\p{L}\\p{N}@._/-])(@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{1,38})(?![@/])");
    private static final SoughtPattern ORCID =
            SoughtPattern.of("(?<![\\p{L}\\p{N}-])\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX](?![\\p{L}\\p{N}-])");

    /** The last part of the path of an address that is someone's page. */
    private static final Pattern PAGE = Pattern.compile(
            "(?iu)(?:linkedin\\.\\w+(?:/\\w\\w)?/(?:in|pub)/|(?:github|gitlab|bitbucket|twitter|instagram|facebook|medium|dribbble|behance|kaggle|x|t|bsky|codeberg|gitee|xing|reddit|youtube|keybase|leetcode|codeforces|hackerrank|stackoverflow)\\.\\w{2,4}/(?:users?/(?:\\d{1,12}/)?|profile/|u/)?|orcid\\.org/)@?([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{2,60})");

    private static final Pattern MAILBOX = Pattern.compile("^(?:mailto:)?([^@\\s]{4,64})@");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)info|contact|mail|email|hello|hi|me|job|jobs|work|resume|cv|kontakt|office|admin|profile|about|home|index|user|users|name");
    private static final int SHORTEST = 4;
    private static final int ORCID_DIGITS = 15;
    private static final String SIGNS = ":：/@";

    private Handles() {}

    static void findOrcids(Line line) {
        if (line.digits() >= ORCID_DIGITS) {
            line.addAll(Kind.HANDLE, ORCID);
        }
    }

    static void find(Line line) {
        if (line.hasOneOf(SIGNS)) {
            LABELLED.each(line.text(), found -> labelled(found, line));
        }
        if (line.isContact()) {
            line.addAll(Kind.HANDLE, SIGNED);
        }
    }

    private static void labelled(Matcher found, Line line) {
        boolean prose = found.group(1).chars().allMatch(Character::isLetter)
                && !line.isContact()
                && !line.text().substring(found.end()).isBlank();
        if (!prose) {
            line.add(Kind.HANDLE, found.start(1), found.end(1));
        }
    }

    /** Returns the names that addresses and links have in them. */
    static Set<String> known(List<Line> lines, List<Link> links) {
        Set<String> known = new LinkedHashSet<>();
        lines.forEach(line -> {
            line.values(Kind.URL).forEach(url -> add(PAGE, url, known));
            line.values(Kind.EMAIL).forEach(email -> add(MAILBOX, email, known));
        });
        links.forEach(link -> {
            add(PAGE, link.target(), known);
            add(MAILBOX, link.target(), known);
        });
        return known;
    }

    private static void add(Pattern pattern, String address, Set<String> known) {
        Matcher matcher = pattern.matcher(address);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.length() >= SHORTEST && !NOBODY.matcher(name).matches()) {
                known.add(name);
            }
        }
    }

    /** Marks known names that stand alone among contact data; elsewhere a project may be called so. */
    static void findKnown(Set<String> known, Line line) {
        if (!line.isContact()) {
            return;
        }
        String text = line.text();
        for (String name : known) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (isApart(text, at, end)) {
                    line.add(Kind.HANDLE, at, end);
                }
            }
        }
    }

    private static boolean isApart(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
