package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody before a browser, doing what people do. Whatever the browser complains about meanwhile (an error of a script, a
 * breach of the content security policy, a dialog that no one asked for) fails the test when the visitor leaves.
 */
final class Visitor implements AutoCloseable {
    /** Where the screenshots are put, from the folder of the module. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** A picture of a long page takes a second or two of the processor. */
    private static final boolean WITH_PICTURES = Boolean.getBoolean("roast.pictures");

    /** What Chromium says of every refused request; the journeys look at what the page says of it. */
    private static final Pattern REFUSED = Pattern.compile(
            "Failed to load resource: (the server responded with a status of 4\\d\\d .*|net::ERR_\\w+)");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        page.setDefaultTimeout(Chromium.PATIENCE);
        page.onConsoleMessage(this::heard);
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** @param address of the first screen */
    static Visitor of(Browser browser, URI address) {
        return of(browser, address, new Browser.NewContextOptions());
    }

    static Visitor of(Browser browser, URI address, Browser.NewContextOptions options) {
        return new Visitor(browser.newContext(options.setLocale("en-GB")), address.toString());
    }

    private void heard(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !REFUSED.matcher(message.text()).matches()) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Comes to the page, or to the screen of that name. */
    Visitor opens(String screen) {
        page.navigate(address + screen);
        return this;
    }

    /** Is logged in already, from another time. */
    Visitor logsIn(String email, String password) {
        opens("#/login").signs(email, password, "Log in");
        assertThat(button("Log out")).isVisible();
        return this;
    }

    /** Fills in the form that is there, and sends it off. */
    Visitor signs(String email, String password, String button) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    Visitor chooses(String name, byte[] pdf) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", pdf));
        return this;
    }

    /** Orders a roast of a file. */
    Visitor orders(String name, byte[] pdf) {
        chooses(name, pdf);
        assertThat(page.locator(".drop-face")).containsText(name);
        return clicks("Roast it");
    }

    Visitor clicks(String button) {
        button(button).click();
        return this;
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until that is to be seen. */
    Visitor sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
        return this;
    }

    /** Waits until that is the heading of what is shown. */
    Visitor reads(String heading) {
        assertThat(heading()).containsText(heading);
        return this;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Waits until the report is there. */
    Visitor getsTheReport() {
        assertThat(page.locator(".report .dial")).isVisible();
        return this;
    }

    /** Presses Tab until that has the focus. */
    Visitor tabsTo(Locator target) {
        for (int i = 0; i < 80; i++) {
            if (target.and(page.locator(":focus")).count() > 0) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not lead to " + target);
    }

    /** Takes a picture of the whole page, with {@code -Droast.pictures=true}. */
    Visitor photographs(String name) {
        if (WITH_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + complaints);
        }
    }
}
