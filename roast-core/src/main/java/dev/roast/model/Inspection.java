package dev.roast.model;

import java.util.List;

/** What the pipeline makes of a document before any model sees it. */
public sealed interface Inspection {

    /**
     * The document was read. {@link #toString()} shows counts only.
     *
     * @param pages the visible text, in reading order
     * @param hidden what is there and can't be seen
     * @param redactions what a model is not shown, and what stands for it
     * @param injections what tries to instruct a model
     * @param prompt exactly what would be sent
     */
    record Seen(
            List<PageText> pages,
            List<Hidden> hidden,
            List<Redacted> redactions,
            List<Injection> injections,
            String prompt)
            implements Inspection {
        /** Copies the lists. */
        public Seen {
            pages = List.copyOf(pages);
            hidden = List.copyOf(hidden);
            redactions = List.copyOf(redactions);
            injections = List.copyOf(injections);
        }

        @Override
        public String toString() {
            return "Seen[" + pages.size() + " pages]";
        }
    }

    /**
     * The document was refused.
     *
     * @param failure why
     */
    record Refused(Failure failure) implements Inspection {}

    /**
     * A page.
     *
     * @param number from 1
     * @param lines what it says
     */
    record PageText(int number, List<String> lines) {
        /** Copies the lines. */
        public PageText {
            lines = List.copyOf(lines);
        }

        /** Returns a text without the lines. */
        @Override
        public String toString() {
            return "PageText[" + number + ", " + lines.size() + " lines]";
        }
    }

    /**
     * Text that a person does not see.
     *
     * @param page from 1; 0 if it is on no page
     * @param text what it says
     * @param reason why it is not seen
     */
    record Hidden(int page, String text, String reason) {
        /** Returns a text without the hidden one. */
        @Override
        public String toString() {
            return "Hidden[" + page + ", " + reason + "]";
        }
    }

    /**
     * Personal data.
     *
     * @param type such as {@code email}
     * @param text as it stands
     * @param placeholder what a model sees instead
     */
    record Redacted(String type, String text, String placeholder) {
        /** Returns a text without the personal data. */
        @Override
        public String toString() {
            return "Redacted[" + placeholder + "]";
        }
    }

    /**
     * An attempt to instruct a model.
     *
     * @param page where it begins, from 1; 0 if it is on no page
     * @param rule what it was known by
     * @param text what it says
     */
    record Injection(int page, String rule, String text) {
        /** Returns a text without the words. */
        @Override
        public String toString() {
            return "Injection[" + page + ", " + rule + "]";
        }
    }
}
