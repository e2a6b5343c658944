package dev.roast.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.roast.ProtectedAttributes;
import org.junit.jupiter.api.Test;

class ProtectedAttributesTest {
    @Test
    void findsWholeWordsWhateverTheirCase() {
        assertThat(ProtectedAttributes.in("At your Age, Grandma writes better resumes."))
                .containsExactly("Age", "Grandma");
        assertThat(ProtectedAttributes.in("Tone-deaf, schizophrenic and written by a madman."))
                .containsExactly("Tone-deaf", "schizophrenic", "madman");
        assertThat(ProtectedAttributes.in("A page that manages a package of agents, illustrated."))
                .isEmpty();
    }

    @Test
    void leavesTheResumesOwnWordsAsideIfAsked() {
        assertThat(ProtectedAttributes.outsideQuotes("“Volunteered at a women’s shelter” deserves a number."))
                .isEmpty();
        assertThat(ProtectedAttributes.outsideQuotes("“Managed” is a verb for busy men."))
                .containsExactly("men");
    }
}
