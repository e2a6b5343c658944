package dev.roast.house.parse;

/** What a section is about. */
public enum SectionKind {
    /** Jobs. */
    EXPERIENCE,
    /** Schools. */
    EDUCATION,
    /** Skills, tools, technologies. */
    SKILLS,
    /** Things made. */
    PROJECTS,
    /** Unpaid work. */
    VOLUNTEERING,
    /** A few lines about the person. */
    SUMMARY,
    /** What the person wants. */
    OBJECTIVE,
    /** Languages spoken. */
    LANGUAGES,
    /** Papers, talks, patents. */
    PUBLICATIONS,
    /** Prizes and honours. */
    AWARDS,
    /** Certificates and courses. */
    CERTIFICATES,
    /** Hobbies. */
    INTERESTS,
    /** People who can be asked. */
    REFERENCES,
    /** How to reach the person. */
    CONTACT,
    /** Anything else. */
    OTHER;

    /** Returns whether it is a list of entries with titles and dates. */
    public boolean hasEntries() {
        return this == EXPERIENCE || this == EDUCATION || this == PROJECTS || this == VOLUNTEERING;
    }

    /** Returns whether its bullets tell what the person did. */
    public boolean tellsDeeds() {
        return this == EXPERIENCE || this == PROJECTS || this == VOLUNTEERING;
    }
}
