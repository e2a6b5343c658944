package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.roast.example.web.Server;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Sessions, and what is kept of a person. */
class AccountJourneyTest extends PageTest {
    AccountJourneyTest(Browser browser) {
        super(browser);
    }

    @Test
    void whoLogsOutEverywhereIsOutOnEveryDevice() {
        try (Visitor here = member("ada@example.org");
                Visitor there = visitor().logsIn("ada@example.org", Server.PASSWORD)) {
            here.follows("Account").reads("Account");
            here.clicks("Log out everywhere").sees("Sign up");
            assertThat(here.button("Log out")).hasCount(0);

            there.follows("Your roasts").reads("Welcome back");

            there.signs("ada@example.org", Server.PASSWORD, "Log in").reads("Your roasts");
        }
    }

    @Test
    void oneSessionOfSeveralIsEnded() {
        try (Visitor here = member("bob@example.org");
                Visitor there = visitor().logsIn("bob@example.org", Server.PASSWORD)) {
            here.follows("Account").reads("Account").clicks("End all other sessions");
            assertThat(here.page().locator(".tag.here")).hasCount(1);
            assertThat(here.button("End all other sessions")).isEnabled();

            there.follows("Account").reads("Welcome back");
            here.follows("New roast").reads("What are we grilling today?");
        }
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        try (Visitor here = member("lise@example.org");
                Visitor there = visitor().logsIn("lise@example.org", Server.PASSWORD)) {
            here.follows("Account").reads("Account");
            changes(here, "not the old one", "another horse battery").sees("The old password is another one");
            changes(here, Server.PASSWORD, "password").sees("among the first that are tried");
            changes(here, Server.PASSWORD, "another horse battery")
                    .sees("The password is changed, and all other sessions are ended.");

            there.follows("Account").reads("Welcome back");
            here.follows("Your roasts").reads("Your roasts").follows("Account").sees("Password changed");
        }
    }

    private static Visitor changes(Visitor visitor, String old, String replacement) {
        visitor.page().getByLabel("Old password").fill(old);
        visitor.page().getByLabel("New password").fill(replacement);
        return visitor.clicks("Change the password");
    }

    @Test
    void whoWantsItAllGetsItInOneZip() throws IOException {
        server.roast(server.member("joan@example.org"));
        try (Visitor joan = member("joan@example.org")) {
            joan.follows("Account").reads("Account");
            Download download = joan.page().waitForDownload(() -> joan.follows("Download everything"));

            assertThat(download.suggestedFilename()).isEqualTo("roast-export.zip");
            try (ZipFile zip = new ZipFile(download.path().toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(name -> name.endsWith("annotated.pdf"));
            }
            joan.follows("Your roasts").reads("Your roasts").follows("Account").sees("Data exported");
        }
    }

    @Test
    void whoErasesTheAccountIsGone() {
        try (Visitor mary = member("mary@example.org")) {
            mary.follows("Account")
                    .clicks("Erase my account")
                    .photographs("erase")
                    .clicks("Erase it all")
                    .sees("Sign up")
                    .opens("#/login")
                    .signs("mary@example.org", Server.PASSWORD, "Log in");

            assertThat(mary.page().locator(".trouble")).isVisible();
        }
    }

    @Test
    void aRoastIsDeletedWhenItsOwnerSaysSoTwice() {
        server.roast(server.member("grace@example.org"));
        try (Visitor grace = member("grace@example.org")) {
            grace.follows("Your roasts");
            grace.page().locator(".row").filter(scored()).getByText("Delete").click();
            grace.clicks("Keep it");
            assertThat(grace.page().locator(".row-score")).hasCount(1);

            grace.page().locator(".row").filter(scored()).getByText("Delete").click();
            grace.clicks("Delete it").sees("Nothing has been roasted yet");
        }
    }

    private static Locator.FilterOptions scored() {
        return new Locator.FilterOptions().setHasNotText("deleted by itself");
    }
}
