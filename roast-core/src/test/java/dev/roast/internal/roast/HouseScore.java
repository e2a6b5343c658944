package dev.roast.internal.roast;

import dev.roast.house.HouseRoaster;
import dev.roast.model.Heat;
import java.security.SecureRandom;
import java.time.LocalDate;

/** What the house rules make of a screened text. */
final class HouseScore {
    private static final HouseRoaster HOUSE = new HouseRoaster();

    private HouseScore() {}

    static int of(ScreenedText screened) {
        return HOUSE.assess(new Composer(new SecureRandom()).compose(screened, Heat.MEDIUM, LocalDate.of(2026, 11, 24)))
                .score();
    }
}
