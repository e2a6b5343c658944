package dev.roast.example.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The accessibility checker axe-core, inside a page. */
final class Axe {
    private static final String CHECK = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter((one) => one.impact === 'serious' || one.impact === 'critical')
                .flatMap((one) => one.nodes.map((node) =>
                    `${one.id} (${one.impact}) at ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))
            """;

    private Axe() {}

    /** Has every page that is opened from now on bring the checker along. */
    static void install(BrowserContext context) {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            context.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the serious and the critical findings. */
    static Stream<String> check(Page page) {
        return ((List<?>) page.evaluate(CHECK)).stream().map(String::valueOf);
    }
}
