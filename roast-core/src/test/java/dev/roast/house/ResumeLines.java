package dev.roast.house;

import dev.roast.model.Heat;
import dev.roast.port.Box;
import dev.roast.port.LayoutNotes;
import dev.roast.port.Prompt;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;
import dev.roast.port.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the lines of a resume as an extractor gives them, wrapped at the right margin, and keeps the findings that are
 * planted in it. Not thread-safe.
 */
final class ResumeLines {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int WIDTH = 96;
    private static final double LEFT = 56;

    private final String label;
    private final List<TextLine> lines = new ArrayList<>();
    private final Set<Planted> planted = new LinkedHashSet<>();
    private Set<ContactKind> contacts = Set.of(ContactKind.EMAIL, ContactKind.PHONE, ContactKind.LINKEDIN);
    private EmailStyle emailStyle = EmailStyle.ORDINARY;
    private TitleKind title = TitleKind.ORDINARY;
    private LayoutNotes layout = LayoutNotes.plain();
    private int hidden;
    private int page = 1;
    private int number;
    private double y = 40;

    private ResumeLines(String label) {
        this.label = label;
    }

    /** A finding that is to be seen: a rule, and the text of the line, bullet or paragraph; empty for the document. */
    record Planted(String rule, String text) {}

    static ResumeLines of(String label) {
        return new ResumeLines(label);
    }

    ResumeLines name(String name) {
        add(name, LEFT, 20, true);
        return line("[EMAIL_1] | [PHONE_1] | [URL_1]");
    }

    ResumeLines heading(String text) {
        y += 10;
        add(text, LEFT, 13, true);
        return this;
    }

    ResumeLines job(String title, String employer, String dates, String... rules) {
        y += 4;
        String line = title + ", " + employer + (dates.isEmpty() ? "" : " " + dates);
        plant(line, rules);
        add(line, LEFT, 10, true);
        return this;
    }

    ResumeLines bold(String text, String... rules) {
        plant(text, rules);
        add(text, LEFT, 10, true);
        return this;
    }

    ResumeLines bullet(String text, String... rules) {
        plant(text, rules);
        return wrapped("• " + text, LEFT + 10, LEFT + 18);
    }

    ResumeLines line(String text, String... rules) {
        plant(text, rules);
        return wrapped(text, LEFT, LEFT);
    }

    ResumeLines plantedAt(String text, String rule) {
        plant(text, rule);
        return this;
    }

    ResumeLines document(String... rules) {
        plant("", rules);
        return this;
    }

    ResumeLines contacts(ContactKind... kinds) {
        contacts = Set.of(kinds);
        return this;
    }

    ResumeLines email(EmailStyle style) {
        emailStyle = style;
        return this;
    }

    ResumeLines title(TitleKind kind) {
        title = kind;
        return this;
    }

    ResumeLines layout(LayoutNotes notes) {
        layout = notes;
        return this;
    }

    ResumeLines hidden(int texts) {
        hidden = texts;
        return this;
    }

    ResumeLines pageBreak() {
        page++;
        number = 0;
        y = 40;
        return this;
    }

    String label() {
        return label;
    }

    Set<Planted> planted() {
        return planted;
    }

    Prompt prompt(Heat heat) {
        ResumeFacts facts = new ResumeFacts(page, contacts, emailStyle, title, layout, hidden);
        return new Prompt("", heat, lines, facts, TODAY);
    }

    private void plant(String text, String... rules) {
        for (String rule : rules) {
            planted.add(new Planted(rule, text));
        }
    }

    private ResumeLines wrapped(String text, double x, double hanging) {
        StringBuilder line = new StringBuilder();
        double at = x;
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                add(line.toString(), at, 10, false);
                line.setLength(0);
                at = hanging;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        add(line.toString(), at, 10, false);
        return this;
    }

    private void add(String text, double x, double size, boolean bold) {
        number++;
        lines.add(new TextLine(page, number, new Box(x, y, text.length() * size * 0.5, size * 1.2), text, size, bold));
        y += size * 1.35;
    }
}
