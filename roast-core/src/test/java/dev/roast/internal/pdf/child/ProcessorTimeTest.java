package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    private final ProcessHandle self = ProcessHandle.current();

    private static void work() {
        long until = System.nanoTime() + 300_000_000;
        long turns = 0;
        while (System.nanoTime() < until) {
            turns++;
        }
        assertThat(turns).isPositive();
    }

    @Test
    void whatAThreadWorksIsCounted() {
        Duration before = ProcessorTime.of(self);

        work();

        assertThat(ProcessorTime.of(self).minus(before)).isPositive();
    }

    @Test
    void itIsNoMoreThanTheWholeProcessTook() {
        Duration own = ProcessorTime.of(self);

        assertThat(own).isLessThanOrEqualTo(self.info().totalCpuDuration().orElse(own));
    }

    @Test
    void aProcessThatIsNotThereTookNone() throws Exception {
        String java = Launch.javaOf(Path.of(System.getProperty("java.home"))).toString();
        Process gone = new ProcessBuilder(java, "-version")
                .redirectError(Redirect.DISCARD)
                .start();
        gone.waitFor();

        assertThat(ProcessorTime.of(gone.toHandle())).isZero();
    }
}
