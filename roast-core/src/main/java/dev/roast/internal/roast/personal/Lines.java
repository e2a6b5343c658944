package dev.roast.internal.roast.personal;

import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says of each line whether it stands among contact data, and whether among referees. */
final class Lines {
    /** People put their contact data at the top, under a heading that says so, or beside an address. */
    private static final int HEADER_LINES = 14;

    private static final int UNDER_HEADING = 10;
    private static final int LONGEST_HEADING = 48;

    private static final Pattern CONTACT_HEADING = heading(
            "(?:my |get in |personal |kontakt|pers[oö]n\\w+ |informa\\w+ |datos |dati |dados |dane |donn[ée]es |coordonn[ée]es)?(?: ?de )?"
                    + "(?:contact\\w*|touch|details|informations?|data|profile?|kontakt\\w*|daten|angaben|contacto|contatti|contato|personales|personali|pessoais|"
                    + "personnelles|coordonn[ée]es|gegevens|persoonsgegevens|osobowe|uppgifter|personuppgifter|about me|联系方式|联系信息|基本信息|个人信息|連絡先|인적사항)(?: info\\w*| details| me| data)?");

    private static final Pattern REFERENCES_HEADING = heading(
            "(?:professional |personal |character |academic |my )?(?:references?|referees?|referenzen|r[ée]f[ée]rences|referencias(?: laborales| personales)?|"
                    + "referenze|refer[êe]ncias|referenties|referencje|referenser|推荐人|证明人|推薦者|추천인)");

    private static final Pattern OTHER_HEADING = heading(
            "(?:work |professional |employment |relevant |career )?(?:experience|employment|history|summary|profile|education|skills|projects|publications|languages|"
                    + "interests|hobbies|awards|certifications?|objective|berufserfahrung|ausbildung|bildung|kenntnisse|sprachen|exp[ée]riences?|formations?|comp[ée]tences|"
                    + "langues|experiencia|educaci[óo]n|formaci[óo]n|habilidades|idiomas|esperienze?|istruzione|formazione|competenze|lingue|experi[êe]ncia|forma[çc][ãa]o|"
                    + "werkervaring|opleidingen|opleiding|vaardigheden|talen|do[śs]wiadczenie|wykszta[łl]cenie|umiej[ęe]tno[śs]ci|arbetslivserfarenhet|utbildning|kunskaper|"
                    + "教育背景|工作经历|项目经历|技能|学歴|職歴)(?: history| experience| professionnelles?| laboral| profesional| profissional| lavorative| zawodowe)?");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[\\p{L}\\p{N}] ?[@＠] ?[\\p{L}\\p{N}-]{1,63}\\.\\p{L}|https?:");

    private Lines() {}

    private static Pattern heading(String words) {
        return Pattern.compile(
                "[^\\p{L}]{0,4}" + words + "[^\\p{L}]{0,4}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<Line> of(List<TextLine> lines) {
        List<Line> all = new ArrayList<>();
        boolean header = true;
        boolean references = false;
        int contactUntil = -1;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (is(REFERENCES_HEADING, line)) {
                references = true;
            } else if (is(OTHER_HEADING, line)) {
                header = header && i < 2;
                references = false;
                contactUntil = -1;
            }
            if (is(CONTACT_HEADING, line)) {
                contactUntil = i + UNDER_HEADING;
                references = false;
            }
            boolean top = header && line.page() == 1 && line.line() <= HEADER_LINES;
            all.add(new Line(line, top || i <= contactUntil || references || hasAddress(line), references));
        }
        return all;
    }

    private static boolean is(Pattern heading, TextLine line) {
        return line.text().length() <= LONGEST_HEADING
                && heading.matcher(line.text()).matches();
    }

    private static boolean hasAddress(TextLine line) {
        String text = line.text();
        boolean signs = text.indexOf('@') >= 0 || text.indexOf('＠') >= 0 || text.indexOf(':') >= 0;
        return signs && ADDRESS.matcher(text).find();
    }
}
