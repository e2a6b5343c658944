package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.roast.example.cli.BadPdfs;
import dev.roast.example.web.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can't be, and how the page says so. */
class TroubleJourneyTest extends PageTest {
    TroubleJourneyTest(Browser browser) {
        super(browser);
    }

    @Test
    void aResumeWithAPasswordFailsWithItsReasonAndNoScore() throws IOException {
        try (Visitor ada = member("ada@example.org")) {
            ada.orders("locked.pdf", BadPdfs.encrypted())
                    .reads("We can’t grill this file")
                    .sees("That is no score, and it didn’t cost you one of your roasts.")
                    .sees("Choose another PDF")
                    .photographs("failed");

            assertThat(ada.page().getByRole(AriaRole.MAIN)).containsText("password");
            assertThat(ada.page().getByRole(AriaRole.METER)).hasCount(0);
            ada.follows("Choose another PDF").sees("1000 roasts left today");
        }
    }

    @Test
    void whatIsNoPdfIsRefusedBeforeItIsSent() {
        try (Visitor bob = visitor()) {
            bob.chooses("cv.pdf", "Dear Sir or Madam".getBytes(StandardCharsets.UTF_8))
                    .sees("“cv.pdf” is no PDF.")
                    .clicks("Roast it")
                    .sees("Choose a PDF first.");
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        server.member("mary@example.org");
        try (Visitor mary = visitor()) {
            mary.opens("#/login").signs("mary@example.org", "not the password", "Log in");

            assertThat(mary.page().getByRole(AriaRole.ALERT)).containsText("password");
            assertThat(mary.page().getByLabel("Password")).isFocused();
            mary.photographs("wrong-password");
            assertThat(mary.button("Log out")).hasCount(0);
        }
    }

    @Test
    void whoHasAnAccountIsNotGivenASecondOne() {
        server.member("grace@example.org");
        try (Visitor grace = visitor()) {
            grace.opens("#/signup").signs("grace@example.org", Server.PASSWORD, "Sign up");

            assertThat(grace.page().getByRole(AriaRole.MAIN))
                    .containsText("There is an account with this e-mail address");
        }
    }

    @Test
    void whenTheAllowanceIsSpentThePageSaysWhenThereIsMore() {
        server.scarceMember("linus@example.org");
        try (Visitor linus = visitor().logsIn("linus@example.org", Server.PASSWORD)) {
            linus.orders("cv.pdf", Server.pdf())
                    .getsTheReport()
                    .follows("New roast")
                    .sees("No roasts left today")
                    .orders("cv.pdf", Server.pdf());

            assertThat(linus.page().getByRole(AriaRole.ALERT))
                    .containsText(Pattern.compile("there are more in \\d+ \\w+"));
            linus.photographs("quota-spent");
        }
    }

    @Test
    void anothersRoastIsAsGoodAsNone() {
        String secret = server.roast(server.member("robin@example.org"));
        try (Visitor eve = member("eve@example.org")) {
            eve.opens("#/roasts/" + secret).reads("Nothing on this plate").photographs("nothing-here");

            assertThat(eve.page().locator(".report")).hasCount(0);
            eve.follows("Your roasts").sees("Nothing has been roasted yet");
        }
    }

    @Test
    void whatADocumentSaysIsShownAsTextWhateverItSays() {
        String script = "<script>alert(1)</script>";
        String picture = "<img src=x onerror=alert(2)>";
        try (Visitor mallory = member("mallory@example.org")) {
            mallory.orders(picture + ".pdf", BadPdfs.good("Responsible for " + script + " and " + picture))
                    .getsTheReport();

            assertThat(mallory.page()
                            // among the quotes, or in the list of what was kept from the model
                            .locator("main blockquote, main li", holding(script))
                            .first())
                    .containsText(picture);
            mallory.follows("Your roasts").sees(picture + ".pdf");
            assertThat(mallory.page().locator("main script, main img[src=x]")).hasCount(0);
        }
    }

    private static Page.LocatorOptions holding(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
