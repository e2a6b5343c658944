package dev.roast.example.page;

import com.microsoft.playwright.Browser;
import dev.roast.example.web.Server;
import dev.roast.port.Reply;
import dev.roast.testkit.ScriptedLanguageModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the tests of the page stand on: a browser, and one server a class. The server's model can be held, so that a roast stays in
 * the middle of its work; it always declines, and the house critic steps in.
 */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
abstract class PageTest {
    final Browser browser;
    final ScriptedLanguageModel model = ScriptedLanguageModel.named("scripted")
            .otherwise(prompt -> Reply.Declined.because(Reply.Reason.UNAUTHORISED));
    final Server server;

    PageTest(Browser browser) {
        this.browser = browser;
        this.server = Server.start(builder -> builder.languageModels(model));
    }

    @AfterAll
    void close() {
        model.release();
        server.close();
    }

    /** Comes with a browser of an own, to the first screen. */
    Visitor visitor() {
        return visitor(new Browser.NewContextOptions()).opens("");
    }

    Visitor visitor(Browser.NewContextOptions options) {
        return Visitor.of(browser, server.address("/"), options);
    }

    /** Has an account, and logs in. */
    Visitor member(String email) {
        server.member(email);
        return visitor(new Browser.NewContextOptions()).logsIn(email, Server.PASSWORD);
    }
}
