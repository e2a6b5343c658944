package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.roast.example.web.Server;
import org.junit.jupiter.api.Test;

/** What an operator does on the page. */
class OperatorJourneyTest extends PageTest {
    OperatorJourneyTest(Browser browser) {
        super(browser);
    }

    @Test
    void whoHasNoTokenIsLetInNowhere() {
        try (Visitor eve = member("eve@example.org")) {
            eve.opens("#/operator").reads("Behind the counter");
            shows(eve, "a guess").sees("That is not the operator’s token of this server.");

            assertThat(eve.page().getByText("What waits")).hasCount(0);
            eve.follows("Account").reads("Account");
        }
    }

    @Test
    void anAccountGetsAnotherPlanAndIsShutOutEverywhere() {
        try (Visitor bob = member("bob@example.org");
                Visitor operator = operator(visitor())) {
            finds(operator, "nobody@example.org").sees("There is no account with this address.");
            finds(operator, "bob@example.org").sees("Chrome on Linux");
            changesPlan(operator, "golden").sees("The tier is one of free, scarce, plus.");
            changesPlan(operator, "plus").sees("The plan is “plus” from now on.");
            bob.follows("Account").sees("Your plan is “plus”");

            operator.clicks("End all sessions").sees("Logged in nowhere.");

            bob.follows("Your roasts").reads("Welcome back");
        }
    }

    @Test
    void whatFailedForGoodIsRoastedAgain() {
        try (Server failing =
                Server.start(builder -> builder.languageModels(model).houseAsLastResort(false))) {
            String token = failing.member("ada@example.org");
            String roast = failing.roast(token);
            try (Visitor operator =
                    operator(Visitor.of(browser, failing.address("/")).opens(""))) {
                operator.sees("0 waiting, 0 on the grill").sees("Roast " + roast + " of account");
                int asked = model.prompts().size();
                model.hold();
                operator.clicks("Roast " + roast + " again").sees("On the grill again.");
                model.awaitAsked(asked + 1);

                operator.clicks("Count again").sees("1 on the grill");
            } finally {
                model.release();
            }
        }
    }

    private static Visitor operator(Visitor visitor) {
        visitor.opens("#/operator").reads("Behind the counter");
        return shows(visitor, Server.ADMIN).sees("What waits");
    }

    private static Visitor shows(Visitor visitor, String token) {
        visitor.page().getByLabel("Operator’s token").fill(token);
        return visitor.clicks("Go behind the counter");
    }

    private static Visitor finds(Visitor visitor, String email) {
        visitor.page().getByLabel("E-mail of the account").fill(email);
        return visitor.clicks("Find it");
    }

    private static Visitor changesPlan(Visitor visitor, String tier) {
        visitor.page().getByLabel("New plan").fill(tier);
        return visitor.clicks("Change the plan");
    }
}
