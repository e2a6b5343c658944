package dev.roast.port;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What may be known of a resume without seeing personal data: kinds and counts, no value.
 *
 * @param pages how many pages
 * @param contacts which kinds of contact there are
 * @param emailStyle what the e-mail address looks like
 * @param title what the metadata's title looks like
 * @param layout how it is laid out
 * @param hiddenTexts how many pieces of text can't be seen
 */
public record ResumeFacts(
        int pages,
        Set<ContactKind> contacts,
        EmailStyle emailStyle,
        TitleKind title,
        LayoutNotes layout,
        int hiddenTexts) {

    /** Copies the set. */
    public ResumeFacts {
        Objects.requireNonNull(emailStyle, "emailStyle");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(layout, "layout");
        contacts = Set.copyOf(contacts);
    }

    /** A way to reach someone. */
    public enum ContactKind {
        /** An e-mail address. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** A LinkedIn profile. */
        LINKEDIN,
        /** A profile where code is kept: GitHub, GitLab, Bitbucket, Codeberg. */
        CODE,
        /** Any other web address. */
        WEBSITE
    }

    /** What an e-mail address looks like. */
    public enum EmailStyle {
        /** There is none. */
        NONE,
        /** Nothing wrong with it. */
        ORDINARY,
        /** A nickname, a joke, or words that belong in a chat room. */
        UNPROFESSIONAL,
        /** A name with a long tail of digits. */
        DIGITS,
        /** A provider of another decade. */
        DATED_PROVIDER
    }

    /** What a metadata title looks like. */
    public enum TitleKind {
        /** There is none. */
        NONE,
        /** Nothing wrong with it. */
        ORDINARY,
        /** What a program put there: "Microsoft Word - Document1", "untitled". */
        LEFTOVER,
        /** The name of the template that it was made from. */
        TEMPLATE
    }

    /** Returns the kinds in words, for a prompt. */
    @Override
    public String toString() {
        return ("pages " + pages + ", contacts " + contacts.stream().sorted().toList() + ", e-mail " + emailStyle
                        + ", metadata title " + title + ", columns " + layout.columns() + ", hidden texts "
                        + hiddenTexts)
                .toLowerCase(Locale.ROOT);
    }
}
