package dev.roast.internal.roast.personal;

import dev.roast.port.DocumentInfo;
import dev.roast.port.DocumentInfo.Link;
import dev.roast.port.ResumeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the personal data in a resume. Each kind has its finder; the surer ones go first, and what one has taken the next
 * pass over. Employers, schools, dates of jobs, skills and cities are no personal data here.
 */
public final class PersonalData {
    /** Lines that are longer are read in their first part only; no line on paper is. */
    static final int LONGEST_LINE = 4_000;

    private PersonalData() {}

    /**
     * Finds it.
     *
     * @param text a resume
     * @return for each of its lines what stands where: pieces that do not overlap, in their order
     */
    public static List<List<Piece>> find(ResumeText text) {
        List<Line> lines = Lines.of(text.lines());
        lines.forEach(PersonalData::findInLine);
        addresses(lines);
        Set<String> handles = Handles.known(lines, text.info().links());
        Optional<NameForms> name =
                PersonName.find(lines, hints(lines, text.info())).map(NameForms::of);
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
