package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void whoTypesNothingIsShownWhatToType() {
        Ran ran = Ran.piped();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("java -jar roast-example-app.jar roast cv.pdf", "inspect cv.pdf", "--help");
    }

    @Test
    void helpIsPrintedForAllAndForEach() {
        Ran all = Ran.piped("--help");
        Ran roast = Ran.piped("roast", "--help");
        Ran inspect = Ran.piped("inspect", "-h");

        assertThat(all.code()).isZero();
        assertThat(all.err()).isEmpty();
        assertThat(all.out()).contains("roast", "inspect", "Exit codes: 0 done; 2 wrong usage");
        assertThat(roast.out()).contains("FILE.pdf", "--heat", "--format", "--annotated", "not-a-pdf");
        assertThat(inspect.out()).contains("redactions");
    }

    @Test
    void theVersionIsPrinted() {
        Ran ran = Ran.piped("--version");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("roast ");
    }
}
