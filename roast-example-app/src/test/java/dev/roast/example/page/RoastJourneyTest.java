package dev.roast.example.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.roast.example.web.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** From the first look to the roast, and what can be done with it. */
class RoastJourneyTest extends PageTest {
    private static final String REAL = "posquit0+Awesome-CV__examples__resume.pdf";

    RoastJourneyTest(Browser browser) {
        super(browser);
    }

    @Test
    void whoDropsAResumeSignsUpAndReadsTheRoast() {
        try (Visitor ada = visitor()) {
            ada.reads("after you leave the room")
                    .orders("my-cv.pdf", resume())
                    .reads("Pull up a chair")
                    .sees("Your resume is on the counter")
                    .signs("ada@example.org", "correct horse battery", "Sign up")
                    .sees("my-cv.pdf")
                    .clicks("Roast it")
                    .getsTheReport();

            assertThat(ada.page().getByRole(AriaRole.METER, new Page.GetByRoleOptions().setName("Score")))
                    .hasAttribute("aria-valuenow", Pattern.compile("\\d{1,3}"));
            assertThat(ada.page().locator(".bill .bill-item")).hasCount(5);
            assertThat(ada.page().locator(".findings blockquote").first()).not().isEmpty();
            assertThat(ada.page().locator(".finding .fix").first()).not().isEmpty();
            assertThat(ada.heading()).isFocused();

            ada.follows("Your roasts").reads("Your roasts").sees("my-cv.pdf");
        }
    }

    /** A real one where there are some, else a made one. */
    private static byte[] resume() {
        try {
            Optional<Path> real = Optional.ofNullable(System.getenv("ROAST_CORPORA"))
                    .map(folder -> Path.of(folder, "resumes", REAL))
                    .filter(Files::exists);
            return real.isPresent() ? Files.readAllBytes(real.get()) : Server.pdf();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFindingsCanBeSiftedByCategoryAndSeverity() {
        try (Visitor bob = member("bob@example.org")) {
            bob.orders("cv.pdf", Server.pdf()).getsTheReport();
            int all = bob.page().locator(".finding").count();

            bob.page().locator(".chip").filter(labelled("Fix first")).click();

            assertThat(bob.page().locator(".finding.high").first()).isVisible();
            assertThat(bob.page().locator(".finding.low")).hasCount(0);
            bob.sees("Showing " + bob.page().locator(".finding").count() + " of " + all);
        }
    }

    private static Locator.FilterOptions labelled(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void thePdfWithTheNotesIsShownAndDownloaded() throws IOException {
        try (Visitor mary = member("mary@example.org")) {
            mary.orders("cv.pdf", Server.pdf()).getsTheReport();

            Download download = mary.page().waitForDownload(() -> mary.follows("Download the marked-up PDF"));
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
                assertThat(document.getPage(0).getAnnotations()).isNotEmpty();
            }

            if (mary.button("View the marked-up PDF").count() > 0) {
                mary.clicks("View the marked-up PDF");
                awaitPaper(mary, mary.page().locator("dialog.viewer iframe"));
                mary.photographs("viewer").clicks("Close");
                assertThat(mary.page().locator("dialog")).hasCount(0);
            }
        }
    }

    /** The viewer is the browser's and no part of the page: that it shows a PDF is seen when its middle is as white as paper. */
    private static void awaitPaper(Visitor visitor, Locator viewer) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) Chromium.PATIENCE);
        while (Picture.of(viewer.screenshot()).brightnessOfTheMiddle() < 0.95f) {
            assertThat(System.nanoTime()).as("the PDF is not shown").isLessThan(end);
            visitor.page().waitForTimeout(100);
        }
    }

    @Test
    void theCardToShowAroundIsShown() {
        try (Visitor linus = member("linus@example.org")) {
            linus.orders("cv.pdf", Server.pdf()).getsTheReport();
            Locator card = linus.page().getByAltText(Pattern.compile("^Share card: \\d+ out of 100"));

            assertThat(card).isVisible();
            assertThat(card).hasJSProperty("complete", true);
            assertThat(card).hasJSProperty("naturalWidth", 1200);
            Download picture = linus.page().waitForDownload(() -> linus.clicks("Save as picture"));
            assertThat(picture.suggestedFilename()).isEqualTo("roast-card.png");
        }
    }

    @Test
    void theSameResumeIsRoastedAgainAtAnotherHeat() {
        try (Visitor grace = member("grace@example.org")) {
            grace.orders("cv.pdf", Server.pdf()).getsTheReport();
            String first = grace.page().url();

            grace.clicks("Again, but savage");

            assertThat(grace.page().locator(".report .kicker").first()).containsText("Savage heat");
            assertThat(grace.page().url()).isNotEqualTo(first);
        }
    }
}
