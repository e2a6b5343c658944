package dev.roast.internal.roast.personal;

import dev.roast.port.DocumentInfo;
import dev.roast.port.DocumentInfo.Link;
import dev.roast.port.ResumeText;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the personal data in a resume. Each kind has its finder; the surer ones go first, and what one has taken the next
 * pass over. Employers, schools, dates of jobs, skills and cities are no personal data here.
 */
public final class PersonalData {
    private static final int LONGEST_LINE = 1_000;

    private PersonalData() {}

    /**
     * Finds it.
     *
     * @param text a resume
     * @return for each of its lines what stands where: pieces that do not overlap, in their order
     */
    public static List<List<Piece>> find(ResumeText text) {
        List<TextLine> parts = new ArrayList<>();
        text.lines().forEach(line -> parts.addAll(parts(line)));
        Iterator<List<Piece>> found = findInParts(parts, text.info()).iterator();
        return text.lines().stream().map(line -> joined(parts(line), found)).toList();
    }

    /** What a pattern costs grows with the line, so a line that is longer than any on paper is read in parts. */
    private static List<TextLine> parts(TextLine line) {
        String text = line.text();
        if (text.length() <= LONGEST_LINE) {
            return List.of(line);
        }
        List<TextLine> parts = new ArrayList<>();
        for (int from = 0;
                from < text.length();
                from = from + parts.get(parts.size() - 1).text().length()) {
            int end = Math.min(text.length(), from + LONGEST_LINE);
            int space = text.lastIndexOf(' ', end - 1);
            parts.add(line.withText(text.substring(from, end < text.length() && space > from ? space + 1 : end)));
        }
        return parts;
    }

    private static List<Piece> joined(List<TextLine> parts, Iterator<List<Piece>> found) {
        List<Piece> joined = new ArrayList<>();
        int from = 0;
        for (TextLine part : parts) {
            int shift = from;
            found.next()
                    .forEach(piece -> joined.add(new Piece(piece.kind(), shift + piece.start(), shift + piece.end())));
            from += part.text().length();
        }
        return joined;
    }

    private static List<List<Piece>> findInParts(List<TextLine> parts, DocumentInfo info) {
        List<Line> lines = Lines.of(parts);
        lines.forEach(PersonalData::findInLine);
        addresses(lines);
        Set<String> handles = Handles.known(lines, info.links());
        Optional<NameForms> name = PersonName.find(lines, hints(lines, info)).map(NameForms::of);
        lines.forEach(line -> {
            name.ifPresent(forms -> forms.find(line));
            Handles.find(line);
            Handles.findKnown(handles, line);
            Referees.find(line);
        });
        return lines.stream().map(Line::pieces).toList();
    }

    private static void findInLine(Line line) {
        WebAddresses.find(line);
        Handles.findOrcids(line);
        PersonalDetails.find(line);
        Numbers.find(line);
        if (line.isContact()) {
            Addresses.findSureCodes(line);
        }
        PhoneNumbers.find(line);
    }

    /** A postal code is known by the street beside it, or by its place at the top. */
    private static void addresses(List<Line> lines) {
        Set<Integer> beside = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Addresses.find(lines.get(i))) {
                beside.addAll(List.of(i - 1, i, i + 1, i + 2));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (beside.contains(i)
                    || (lines.get(i).isContact() && lines.get(i).source().page() == 1)) {
                Addresses.findPostalCodes(lines.get(i));
            }
        }
    }

    private static List<String> hints(List<Line> lines, DocumentInfo info) {
        List<String> hints = new ArrayList<>(List.of(info.title(), info.author()));
        lines.forEach(line -> {
            hints.addAll(line.values(Kind.EMAIL));
            hints.addAll(line.values(Kind.URL));
        });
        info.links().stream().map(Link::target).forEach(hints::add);
        return hints;
    }
}
