package dev.roast.example.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One headless Chromium for all tests that take a {@link Browser}: the one that {@code CHROMIUM} names, else one of the usual names
 * on the {@code PATH}. Without any the tests are skipped, unless {@code ROAST_REQUIRE_CHROMIUM} is set: then they fail.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** Chromium's own sandbox can't be set up by root, as which continuous integration runs; it is shown this server only. */
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-dev-shm-usage");

    private static final String NONE = "No Chromium: set CHROMIUM to the program, or install the package chromium";

    /** In milliseconds, for whatever has to come: much more than it takes, for machines that are busy. */
    static final double PATIENCE = 30_000;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().isPresent() || System.getenv("ROAST_REQUIRE_CHROMIUM") != null
                ? ConditionEvaluationResult.enabled("a Chromium is there, or has to be")
                : ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path program = find().orElseThrow(() -> new IllegalStateException(NONE));
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> start(program), Running.class)
                .browser();
    }

    private static Running start(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(OPTIONS));
        return new Running(playwright, browser);
    }

    private static Optional<Path> find() {
        Optional<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return named.isPresent() ? named : onPath().filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .map(folder -> Path.of(folder, name)));
    }
}
