package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.roast.example.cli.BadPdfs;
import dev.roast.example.web.Server;
import dev.roast.testpdf.CanaryPdf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every screen in light, in dark and on a small phone: accessible, and nothing sticks out. With {@code -Droast.pictures=true}
 * there is a picture of each in target/screenshots.
 */
class ScreensTest extends PageTest {
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final List<String> findings = new ArrayList<>();

    ScreensTest(Browser browser) {
        super(browser);
    }

    @Test
    void whatAVisitorSeesIsForEverybody() {
        try (Visitor visitor = checked()) {
            for (Screen screen : List.of(
                    Screen.of("landing", "", "after"),
                    new Screen("sample", "#/sample", ".report .dial"),
                    Screen.of("sign-up", "#/signup", "Pull up a chair"),
                    Screen.of("log-in", "#/login", "Welcome back"),
                    Screen.of("nowhere", "#/nowhere", "Nothing on this plate"))) {
                look(visitor, screen);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatAMemberSeesIsForEverybody() throws IOException {
        String token = server.member("ada@example.org");
        String done = server.roast(token);
        String failed = server.submit(token, BadPdfs.encrypted());
        model.hold();
        String working = server.submit(token);
        try (Visitor ada = checked().logsIn("ada@example.org", Server.PASSWORD)) {
            for (Screen screen : List.of(
                    Screen.of("order", "", "What are we grilling today?"),
                    Screen.of("working", "#/roasts/" + working, "It’s on the grill"),
                    new Screen("report", "#/roasts/" + done, ".report .dial"),
                    Screen.of("failed", "#/roasts/" + failed, "We can’t grill this file"),
                    Screen.of("history", "#/roasts", "Your roasts"),
                    Screen.of("account", "#/account", "Account"))) {
                look(ada, screen);
            }
            ada.clicks("Erase my account");
            look(ada, "erase");
        } finally {
            model.release();
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatIsOrderedOnTheSideIsForEverybody() {
        String earlier = server.roast(server.member("plus@example.org", "plus"));
        try (Visitor plus = checked().logsIn("plus@example.org", Server.PASSWORD)) {
            plus.opens("").reads("What are we grilling today?");
            plus.page().getByLabel("The job you want").fill(Extras.JOB);
            plus.page().getByLabel("An earlier roast to beat").selectOption(earlier);
            plus.chooses("my-better-cv.pdf", Extras.mended()).sees("ready for the grill");
            look(plus, "order-extras");

            plus.clicks("Roast it").getsTheReport().sees("Against the job").sees("Since last time");
            look(plus, "report-extras");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatWasFoundInAFileAndKeptFromAModelIsForEverybody() {
        String token = server.member("zephyrine@example.org");
        String id = server.submit(token, CanaryPdf.bytes());
        try (Visitor owner = checked().logsIn("zephyrine@example.org", Server.PASSWORD)) {
            owner.opens("#/roasts/" + id)
                    .getsTheReport()
                    .sees("Something else is in your file")
                    .sees("Text that no person can see, page 1: white on white")
                    .sees("Kept between you and us");
            owner.page().locator(".withheld summary").click();
            owner.sees("zephyrine.quatrebarbes@kanarimail.example").sees("[EMAIL_1]");
            look(owner, "report-withheld");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatAnOperatorSeesIsForEverybody() {
        server.member("found@example.org");
        try (Visitor operator = checked()) {
            look(operator, Screen.of("operator-door", "#/operator", "Behind the counter"));
            operator.page().getByLabel("Operator’s token").fill(Server.ADMIN);
            operator.clicks("Go behind the counter").sees("What waits");
            operator.page().getByLabel("E-mail of the account").fill("found@example.org");
            operator.clicks("Find it").sees("End all sessions");
            look(operator, "operator");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        try (Visitor visitor = checked().opens("#/login").reads("Welcome back")) {
            visitor.page().evaluate("() => document.querySelectorAll('label').forEach((one) => one.remove())");

            assertThat(Axe.check(visitor.page())).anyMatch(finding -> finding.startsWith("label (critical)"));
        }
    }

    private Visitor checked() {
        Visitor visitor = visitor(new Browser.NewContextOptions()
                .setBypassCSP(true) // for the checker, which is no part of the page
                .setReducedMotion(ReducedMotion.REDUCE));
        Axe.install(visitor.context());
        return visitor;
    }

    private void look(Visitor visitor, Screen screen) {
        visitor.opens(screen.path());
        assertThat(visitor.page().locator(screen.sign())).isVisible();
        look(visitor, screen.name());
    }

    private void look(Visitor visitor, String name) {
        Page page = visitor.page();
        for (Look look : Look.values()) {
            String seen = name + "-" + look.name().toLowerCase(Locale.ROOT);
            look.at(page);
            visitor.photographs(seen);
            Axe.check(page).map(finding -> seen + ": " + finding).forEach(findings::add);
            if ((boolean) page.evaluate(SIDEWAYS)) {
                findings.add(seen + ": has to be scrolled sideways");
            }
        }
    }
}
