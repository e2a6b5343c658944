package dev.roast.internal.roast.personal;

import dev.roast.internal.text.SoughtPattern;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line and what was found in it so far. What one finder has taken, the next ones pass over. Not thread-safe. */
final class Line {
    private final TextLine line;
    private final boolean contact;
    private final boolean references;
    private final List<Piece> pieces = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final int digits;

    Line(TextLine line, boolean contact, boolean references) {
        this.line = line;
        this.contact = contact;
        this.references = references;
        this.digits = (int) line.text().chars().filter(Character::isDigit).count();
    }

    String text() {
        return line.text();
    }

    /** How many digits it has: to save time, as most of what is looked for has some. */
    int digits() {
        return digits;
    }

    /** Whether it has one of these characters. */
    boolean hasOneOf(String characters) {
        String text = text();
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    TextLine source() {
        return line;
    }

    /** Whether it stands where people put their contact data: there, less is needed to know it. */
    boolean isContact() {
        return contact;
    }

    /** Whether it stands in a section of people who are asked about the person. */
    boolean isReferences() {
        return references;
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return start < end && (next < 0 || next >= end);
    }

    /** Marks a piece, if nothing was found there before. */
    void add(Kind kind, int start, int end) {
        if (isFree(start, end)) {
            pieces.add(new Piece(kind, start, end));
            taken.set(start, end);
        }
    }

    /** Marks all that a pattern finds: its first group, if that took part, else the whole. */
    void addAll(Kind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(text());
        while (matcher.find()) {
            add(kind, matcher);
        }
    }

    /** As with a pattern. */
    void addAll(Kind kind, SoughtPattern pattern) {
        pattern.each(text(), found -> add(kind, found));
    }

    private void add(Kind kind, Matcher found) {
        int group = found.groupCount() > 0 && found.start(1) >= 0 ? 1 : 0;
        add(kind, found.start(group), found.end(group));
    }

    /** Says that what stands there is no personal data, whatever it looks like. */
    void keep(int start, int end) {
        if (isFree(start, end)) {
            taken.set(start, end);
        }
    }

    /** Returns the text with a bar in place of each character that was found to be something. */
    String rest() {
        StringBuilder rest = new StringBuilder(text());
        taken.stream().forEach(at -> rest.setCharAt(at, '|'));
        return rest.toString();
    }

    /** Returns what was found, in its order. */
    List<Piece> pieces() {
        return pieces.stream().sorted(Comparator.comparingInt(Piece::start)).toList();
    }

    /** Returns what a kind was found as. */
    List<String> values(Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .map(piece -> text().substring(piece.start(), piece.end()))
                .toList();
    }
}
