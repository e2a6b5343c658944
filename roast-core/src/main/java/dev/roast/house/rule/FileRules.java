package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.model.Severity;
import dev.roast.port.LayoutNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a program that reads the file makes of it: its title, its order, its characters, and what it was told. */
final class FileRules implements Rule {
    private static final double GARBLED = 0.85;
    private static final double SCRAMBLED = 0.6;
    private static final int ICONS = 3;
    private static final int MANY = 10;

    @Override
    public List<Observation> look(ParsedResume resume) {
        LayoutNotes layout = resume.facts().layout();
        List<Observation> seen = new ArrayList<>();
        title(resume).ifPresent(seen::add);
        if (layout.streamOrder() < GARBLED) {
            seen.add(garbled(layout));
        }
        if (layout.iconGlyphs() >= ICONS) {
            boolean many = layout.iconGlyphs() >= MANY;
            seen.add(counted(
                    RuleKind.ICON_GLYPHS, many ? Severity.MEDIUM : Severity.LOW, layout.iconGlyphs(), many ? 8 : 4));
        }
        if (layout.unreadableGlyphs() > 0) {
            boolean many = layout.unreadableGlyphs() >= MANY;
            seen.add(counted(
                    RuleKind.UNREADABLE_GLYPHS,
                    many ? Severity.HIGH : Severity.MEDIUM,
                    layout.unreadableGlyphs(),
                    many ? 30 : 6));
        }
        if (resume.facts().hiddenTexts() > 0) {
            seen.add(counted(RuleKind.HIDDEN_TEXT, Severity.HIGH, resume.facts().hiddenTexts(), 20));
        }
        if (resume.removed() > 0) {
            seen.add(counted(RuleKind.PROMPT_INJECTION, Severity.HIGH, resume.removed(), 0));
        }
        return seen;
    }

    private static Optional<Observation> title(ParsedResume resume) {
        return switch (resume.facts().title()) {
            case NONE -> Optional.of(title("none", 4));
            case LEFTOVER -> Optional.of(title("leftover", 8));
            case TEMPLATE -> Optional.of(title("template", 8));
            case ORDINARY -> Optional.empty();
        };
    }

    private static Observation title(String variant, int points) {
        return new Observation(
                RuleKind.METADATA_TITLE,
                variant,
                Severity.LOW,
                Optional.empty(),
                Slots.none().map(),
                points);
    }

    private static Observation garbled(LayoutNotes layout) {
        boolean scrambled = layout.streamOrder() < SCRAMBLED;
        Slots slots = Slots.none()
                .number("columns", layout.columns())
                .with("percent", String.valueOf(Math.round(layout.streamOrder() * 100)));
        return new Observation(
                RuleKind.GARBLED_ORDER,
                "",
                scrambled ? Severity.HIGH : Severity.MEDIUM,
                Optional.empty(),
                slots.map(),
                scrambled ? 25 : 12);
    }

    private static Observation counted(RuleKind kind, Severity severity, int count, int points) {
        return new Observation(
                kind,
                "",
                severity,
                Optional.empty(),
                Slots.none().number("count", count).map(),
                points);
    }
}
