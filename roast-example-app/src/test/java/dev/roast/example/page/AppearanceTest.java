package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.roast.example.web.Server;
import org.junit.jupiter.api.Test;

/** Ways to look at the page and to work it. */
class AppearanceTest extends PageTest {
    private static final String MOVING = "() => document.getAnimations()"
            + ".filter((one) => one.playState === 'running' && one.effect.getComputedTiming().duration > 20).length";

    AppearanceTest(Browser browser) {
        super(browser);
    }

    @Test
    void theKeyboardIsEnough() {
        try (Visitor ada = visitor()) {
            Page page = ada.page();
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to the content")).isFocused();

            FileChooser chooser = page.waitForFileChooser(() -> {
                ada.tabsTo(page.locator("input[type=file]"));
                page.keyboard().press("Space");
            });
            chooser.setFiles(new FilePayload("cv.pdf", "application/pdf", Server.pdf()));
            ada.sees("cv.pdf").tabsTo(page.getByRole(AriaRole.RADIO, named("Medium")));
            page.keyboard().press("ArrowRight");
            assertThat(page.getByRole(AriaRole.RADIO, named("Savage"))).isChecked();
            ada.tabsTo(ada.button("Roast it"));
            page.keyboard().press("Enter");

            ada.reads("Pull up a chair").tabsTo(page.getByLabel("E-mail"));
            page.keyboard().type("ada@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type(Server.PASSWORD);
            page.keyboard().press("Enter");
            ada.reads("What are we grilling today?").tabsTo(ada.button("Roast it"));
            page.keyboard().press("Enter");

            ada.getsTheReport();
            assertThat(ada.heading()).isFocused();
            ada.tabsTo(page.locator(".filters input").first());
            page.keyboard().press("ArrowRight");
            ada.sees("Showing ");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void whoLikesItDarkGetsItDark() {
        try (Visitor light = visitor();
                Visitor dark = visitor(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            dark.opens("");
            for (Visitor visitor : new Visitor[] {light, dark}) {
                assertThat(visitor.heading()).isVisible();
            }

            assertThat(Picture.of(light.page().screenshot()).brightnessOfTheCorner())
                    .isGreaterThan(0.8f);
            assertThat(Picture.of(dark.page().screenshot()).brightnessOfTheCorner())
                    .isLessThan(0.25f);
        }
    }

    @Test
    void whoWantsNoMotionIsShownNone() {
        model.hold();
        String roast = server.submit(server.member("bob@example.org"));
        Browser.NewContextOptions calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (Visitor lively = visitor().logsIn("bob@example.org", Server.PASSWORD);
                Visitor still = visitor(calm).logsIn("bob@example.org", Server.PASSWORD)) {
            lively.opens("#/roasts/" + roast).reads("It’s on the grill");
            still.opens("#/roasts/" + roast).reads("It’s on the grill");

            assertThat((int) lively.page().evaluate(MOVING)).isPositive();
            assertThat((int) still.page().evaluate(MOVING)).isZero();
        } finally {
            model.release();
        }
    }

    @Test
    void onASmallPhoneTheWholeWayFitsTheScreen() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true);
        try (Visitor mary = visitor(phone)) {
            mary.opens("").orders("cv.pdf", Server.pdf());
            mary.signs("mary@example.org", Server.PASSWORD, "Sign up")
                    .sees("cv.pdf")
                    .clicks("Roast it")
                    .getsTheReport();

            for (Locator wide :
                    mary.page().locator("main h1, main .dial, main .finding").all()) {
                assertThat(wide.boundingBox().x + wide.boundingBox().width).isLessThanOrEqualTo(360);
            }
        }
    }
}
