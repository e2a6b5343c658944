package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer that a test of the server gets is held against the document: what is wrong with one is found out. */
class DocumentedTest {
    private final Documented documented = new Documented();

    @Test
    void anAnswerAsTheDocumentSaysIsRight() {
        assertThatCode(() -> check("DELETE", 204, "", headers())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "private", "no-cache", "public, max-age=60", "no-store, public"})
    void anAnswerThatSomebodyMayKeepIsFoundOut(String cacheControl) {
        Map<String, List<String>> headers = headers();
        headers.put("Cache-Control", cacheControl.isEmpty() ? List.of() : List.of(cacheControl));

        assertFoundOut(204, "", headers, "private answer");
    }

    @Test
    void anAnswerThatMayBeTakenForAnotherTypeIsFoundOut() {
        Map<String, List<String>> headers = headers();
        headers.remove("X-Content-Type-Options");

        assertFoundOut(204, "", headers, "nosniff");
    }

    @Test
    void aStatusThatTheDocumentDoesNotSayIsFoundOut() {
        assertFoundOut(202, "", headers(), "which the document does not say");
    }

    private void assertFoundOut(int status, String body, Map<String, List<String>> headers, String words) {
        assertThatThrownBy(() -> check("DELETE", status, body, headers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }

    private void check(String method, int status, String body, Map<String, List<String>> headers) {
        Answer answer = new Answer(status, HttpHeaders.of(headers, (name, value) -> true), body);
        documented.check(method, "/api/me", Optional.empty(), answer);
    }

    private static Map<String, List<String>> headers() {
        return new TreeMap<>(Map.of(
                "X-Content-Type-Options", List.of("nosniff"),
                "Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"),
                "Cache-Control", List.of("no-store")));
    }
}
