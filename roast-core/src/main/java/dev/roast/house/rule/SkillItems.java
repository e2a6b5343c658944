package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.house.parse.Passage;
import dev.roast.house.parse.SectionKind;
import dev.roast.house.parse.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the items of lists such as "Languages: Java, Go (5 years), SQL". */
final class SkillItems {
    private static final Pattern APART = Pattern.compile(" ?[,;|•·●▪、，；]+ ?| [-–—/] | {3,}|\\band\\b ");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,80}\\)");
    private static final Set<String> LEVELS = Set.of(
            "advanced",
            "intermediate",
            "expert",
            "beginner",
            "familiar",
            "proficient",
            "native",
            "fluent",
            "basic",
            "knowledge",
            "tools",
            "frameworks",
            "languages",
            "libraries",
            "databases",
            "others",
            "other",
            "etc",
            "native speaker",
            "programming",
            "web technologies",
            "software",
            "operating systems");
    private static final int MOST_WORDS = 4;

    private SkillItems() {}

    /**
     * A skill.
     *
     * @param name as it stands
     * @param passage where it stands
     */
    record Item(String name, Passage passage) {}

    static List<Item> of(ParsedResume resume) {
        List<Item> items = new ArrayList<>();
        resume.sections(SectionKind.SKILLS)
                .flatMap(section -> section.passages().stream())
                .forEach(passage -> split(passage.text()).stream()
                        .filter(SkillItems::isSkill)
                        .forEach(name -> items.add(new Item(name, passage))));
        return items;
    }

    private static boolean isSkill(String name) {
        return Text.words(name) <= MOST_WORDS
                && name.codePoints().noneMatch(Text::isWide)
                && name.indexOf(':') < 0
                && !name.matches(".*(?:^| )\\d{2,}(?: .*|$)")
                && name.length() > 1
                && name.length() < 40
                && !LEVELS.contains(Text.fold(name))
                && name.chars().anyMatch(Character::isLetter)
                && (Character.isLetterOrDigit(name.charAt(name.length() - 1))
                        || name.endsWith("+")
                        || name.endsWith("#"));
    }

    static boolean hasSeparator(String text) {
        return APART.matcher(text).find();
    }

    static List<String> split(String text) {
        int colon = text.indexOf(':');
        String list = colon >= 0 && colon < 40 && Text.words(text.substring(0, colon)) <= MOST_WORDS
                ? text.substring(colon + 1)
                : text;
        List<String> items = new ArrayList<>();
        for (String item : APART.split(BRACKETS.matcher(list).replaceAll(" "), -1)) {
            String trimmed = Text.trimEnd(item.strip());
            if (!trimmed.isBlank()) {
                items.add(trimmed);
            }
        }
        return items;
    }
}
