package dev.roast.internal.roast;

import dev.roast.house.HouseRoaster;
import dev.roast.internal.seam.Seam;
import dev.roast.model.Heat;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Does what the first roast of a process would otherwise wait for. The rules, the words and the tables of telephone
 * numbers are read when they are first used; this uses them, on a resume of nobody. Touches no port.
 */
public final class Preparation implements Runnable {
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    /** Has something to find for the usual rules. */
    private static final String RESUME = """
            Robin Example
            robin@example.org, +1 202 555 0123
            EXPERIENCE
            Clerk, Acme Ltd, Mar 2020 - Present
            - Responsible for various reports
            - Cut the queue from 30 people to 4
            SKILLS
            Excel, SQL
            """;

    private final HouseRoaster house;
    private final Seam seam;
    private final SecureRandom random;

    /**
     * Makes one.
     *
     * @param house the one that the roasts will use
     * @param seam tells the time
     * @param random for the prompt's boundary
     */
    public Preparation(HouseRoaster house, Seam seam, SecureRandom random) {
        this.house = house;
        this.seam = seam;
        this.random = random;
    }

    /** Lets the process come up first, as it does so on the same processors; then loads. */
    @Override
    public void run() {
        try {
            seam.sleep(HEAD_START);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        load();
    }

    private void load() {
        ScreenedText screened = new InjectionScreen().screen(new Redactor().redact(Inspector.onOnePage(RESUME)));
        LocalDate today = LocalDate.ofInstant(seam.now(), ZoneOffset.UTC);
        house.generate(new Composer(random).compose(screened, Heat.MEDIUM, today));
        ProtectedAttributes.mentionedIn(RESUME);
    }
}
