package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.roast.example.web.Server;
import org.junit.jupiter.api.Test;

/** A job to be matched and an earlier roast to be beaten, for who may have them and for who may not. */
class ExtrasJourneyTest extends PageTest {
    ExtrasJourneyTest(Browser browser) {
        super(browser);
    }

    @Test
    void whoHasThePlanSeesTheMatchAndWhatWasMended() {
        server.roast(server.member("ada@example.org", "plus"));
        try (Visitor ada = visitor().logsIn("ada@example.org", Server.PASSWORD)) {
            job(ada).fill(Extras.JOB);
            Locator earlier = ada.page().getByLabel("An earlier roast to beat");
            earlier.selectOption(earlier.locator("option").nth(1).getAttribute("value"));
            ada.orders("cv.pdf", Extras.mended()).getsTheReport();

            assertThat(ada.page().locator(".shown")).containsText("PostgreSQL");
            assertThat(ada.page().locator(".lacking")).containsText("Redis");
            assertThat(ada.page().locator(".fixed")).containsText("Responsible for various projects");
            assertThat(ada.page().locator(".new li").first()).isVisible();
        }
    }

    @Test
    void whoLacksThePlanIsToldBeforeTypingAnything() {
        try (Visitor bob = member("bob@example.org")) {
            bob.sees("Matching with a job and comparing with an earlier roast come with the plan “plus”.");

            assertThat(job(bob)).hasCount(0);
            bob.orders("cv.pdf", Server.pdf()).getsTheReport();
            assertThat(bob.page().locator(".besides")).hasCount(0);
        }
    }

    @Test
    void whatWasTypedIsStillThereAfterALookAround() {
        server.member("mary@example.org", "plus");
        try (Visitor mary = visitor().logsIn("mary@example.org", Server.PASSWORD)) {
            job(mary).fill(Extras.JOB);
            mary.follows("Your roasts").reads("Your roasts").follows("New roast");

            assertThat(job(mary)).hasValue(Extras.JOB);
            mary.follows("Account").reads("Account").clicks("Log out");
            mary.sees("Sign up").logsIn("mary@example.org", Server.PASSWORD);
            assertThat(job(mary)).hasValue("");
        }
    }

    private static Locator job(Visitor visitor) {
        return visitor.page().getByLabel("The job you want");
    }
}
