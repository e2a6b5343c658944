package dev.roast.house.parse;

import dev.roast.port.TextLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A job, a school or a project.
 *
 * @param kind of the section that it stands in
 * @param title the job's title; empty if none could be made out
 * @param employer the company or school; empty if none could be made out
 * @param dates from when to when; empty if it does not say
 * @param head the lines that say all this, at least one
 * @param body its bullets and paragraphs
 */
public record Entry(
        SectionKind kind,
        Optional<String> title,
        Optional<String> employer,
        Optional<DateRange> dates,
        List<TextLine> head,
        List<Passage> body) {

    /** Copies the lists. */
    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(employer, "employer");
        Objects.requireNonNull(dates, "dates");
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /** Returns its bullets, and its paragraphs that are as short as bullets. */
    public List<Passage> statements() {
        return body.stream().filter(Entry::isStatement).toList();
    }

    private static boolean isStatement(Passage passage) {
        boolean address = passage.text().contains("://") || passage.text().contains("[URL_");
        return passage.words() > (address ? 10 : 2)
                && (passage.bullet() || (passage.words() >= 5 && passage.words() <= 45));
    }

    /** Returns how many words its body has. */
    public int words() {
        return body.stream().mapToInt(Passage::words).sum();
    }

    /** Returns the line to show for it: the one with its title or employer. */
    public Passage line() {
        String wanted = title.or(() -> employer).orElse("");
        return Passage.of(head.stream()
                .filter(line -> !wanted.isEmpty() && line.text().contains(wanted))
                .findFirst()
                .orElse(head.get(0)));
    }
}
