package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import java.util.List;

/** Looks at a resume. Immutable, and safe for use by several threads. */
interface Rule {

    /**
     * Says what it sees.
     *
     * @param resume what to look at
     * @return all that it sees, in reading order; none if all is well
     */
    List<Observation> look(ParsedResume resume);
}
