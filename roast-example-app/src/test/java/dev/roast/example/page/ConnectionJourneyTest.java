package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import dev.roast.example.web.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roast goes on whatever becomes of the page that watches it. */
class ConnectionJourneyTest extends PageTest {
    ConnectionJourneyTest(Browser browser) {
        super(browser);
    }

    @BeforeEach
    void hold() {
        model.hold();
    }

    @AfterEach
    void release() {
        model.release();
    }

    @Test
    void whoReloadsInTheMiddleOfTheWorkGoesOnWatching() {
        try (Visitor ada = member("ada@example.org")) {
            ada.orders("cv.pdf", Server.pdf()).reads("It’s on the grill");
            assertThat(ada.page().locator("[aria-current=step]")).containsText("Writing jokes");
            ada.photographs("working");

            ada.page().reload();
            ada.reads("It’s on the grill");
            model.release();

            ada.getsTheReport();
        }
    }

    @Test
    void whoLosesTheConnectionIsToldAndCatchesUp() {
        server.member("bob@example.org");
        try (Line line = Line.to(server.port());
                Visitor bob = Visitor.of(browser, line.address()).logsIn("bob@example.org", Server.PASSWORD)) {
            bob.orders("cv.pdf", Server.pdf()).reads("It’s on the grill");

            line.cut();
            bob.sees("Connection lost.").photographs("connection-lost");
            model.release();
            model.awaitEnded(model.prompts().size());
            line.mend();

            bob.getsTheReport();
        }
    }

    @Test
    void whoIsOfflineWhenOrderingTriesAgainAndIsServedOnce() {
        model.release();
        try (Visitor mary = member("mary@example.org")) {
            mary.chooses("cv.pdf", Server.pdf()).context().setOffline(true);
            mary.clicks("Roast it");
            assertThat(mary.page().getByRole(AriaRole.ALERT)).containsText("can’t be reached");

            mary.context().setOffline(false);
            mary.clicks("Try again").getsTheReport().follows("Your roasts");

            assertThat(mary.page().locator(".row-score")).hasCount(1);
        }
    }

    @Test
    void whoThinksBetterOfItTakesItOffTheGrill() {
        try (Visitor grace = member("grace@example.org")) {
            grace.orders("cv.pdf", Server.pdf())
                    .reads("It’s on the grill")
                    .clicks("Take it off the grill")
                    .reads("Off the grill")
                    .photographs("cancelled");

            assertThat(grace.page().getByRole(AriaRole.METER)).hasCount(0);
        }
    }
}
