package dev.roast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.PortUnavailableException;

/** Checks what every port promises a thread that was interrupted: an answer, with its flag set again. */
final class Interrupted {

    private Interrupted() {}

    /** Runs a call on an interrupted thread. That the port is unavailable then is an answer too. */
    static void assertAnswered(Runnable call) {
        Race.Running<Boolean> running = Race.start(() -> {
            Thread.currentThread().interrupt();
            try {
                call.run();
            } catch (PortUnavailableException e) {
                return Thread.currentThread().isInterrupted();
            }
            return Thread.currentThread().isInterrupted();
        });

        assertThat(running.await()).as("the interrupt flag").isTrue();
    }
}
