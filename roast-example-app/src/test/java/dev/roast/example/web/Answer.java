package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers all of them
 * @param raw the body, a character a byte
 */
record Answer(int status, HttpHeaders headers, String raw) {

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    JsonNode json() {
        return Answers.JSON.readTree(bytes());
    }

    String code() {
        return json().path("code").asString();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String type() {
        return header("Content-Type");
    }

    Answer expect(int expected) {
        assertThat(status).as(raw).isEqualTo(expected);
        return this;
    }

    Answer expect(int expected, String code) {
        expect(expected);
        assertThat(type()).isEqualTo("application/problem+json");
        assertThat(code()).isEqualTo(code);
        return this;
    }
}
