package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

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
        Process gone = new ProcessBuilder("/bin/true").start();
        gone.waitFor();

        assertThat(ProcessorTime.of(gone.toHandle())).isZero();
    }
}
