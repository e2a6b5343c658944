package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The page as a browser fetches it: each file that one names, and what a browser may do with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFilesTest {
    /** Addresses in the document, and modules that a module imports. */
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/[^\"#]+)\"|from '(\\.[^']+)'");

    private final Server server = Server.start();
    private final Map<String, Answer> page = crawl();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        assertThat(page).containsKeys("/favicon.svg", "/css/base.css", "/js/main.js", "/js/views/roast.js");
        assertThat(page).allSatisfy((path, answer) -> {
            answer.expect(200);
            assertThat(answer.type()).as(path).startsWith(type(path));
        });
    }

    @Test
    void thePageRunsItsOwnScriptsOnlyAndFramesWhatItMadeItself() {
        assertThat(page.values())
                .allSatisfy(answer -> assertThat(answer.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-src blob:", "trusted-types 'none'")
                        .doesNotContain("unsafe"));
        assertThat(fetch("/").text()).doesNotContainPattern("<style|style=|<script>|\\son[a-z]+=");
    }

    @Test
    void noModuleTurnsTextIntoMarkup() {
        assertThat(page.values())
                .allSatisfy(answer -> assertThat(answer.text())
                        .doesNotContainPattern(
                                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|srcdoc|\\beval\\b"));
    }

    @Test
    void theSampleOnTheStartIsAReportAsTheServerMakesThem() {
        String token = server.member("ada@example.org");
        JsonNode real = server.get("/api/roasts/" + server.roast(token))
                .as(token)
                .send()
                .json()
                .path("report");
        JsonNode sample = fetch("/sample.json").expect(200).json();

        assertThat(sample.propertyNames()).containsExactlyInAnyOrderElementsOf(real.propertyNames());
        assertThat(sample.path("findings").size()).isGreaterThanOrEqualTo(10);
    }

    private Map<String, Answer> crawl() {
        Map<String, Answer> seen = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("/");
        while (!open.isEmpty()) {
            String path = open.remove();
            Answer answer = fetch(path);
            seen.put(path, answer);
            Matcher named = NAMED.matcher(answer.text());
            while (named.find()) {
                String next = URI.create(path)
                        .resolve(named.group(1) == null ? named.group(2) : named.group(1))
                        .toString();
                if (!seen.containsKey(next) && !open.contains(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** The OpenAPI document knows nothing of the page, so its files are not fetched as operations are. */
    private Answer fetch(String path) {
        try {
            HttpResponse<byte[]> response = server.http.send(
                    HttpRequest.newBuilder(server.address(path)).build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    new String(response.body(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            default -> "text/html";
        };
    }
}
