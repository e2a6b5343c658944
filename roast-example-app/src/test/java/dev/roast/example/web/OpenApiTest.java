package dev.roast.example.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds the OpenAPI document and the server against each other: no answer that the document does not know, and nothing in the
 * document that no answer has shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private final OpenApiStage stage = new OpenApiStage();

    @AfterAll
    void allOfTheDocumentWasSeen() {
        stage.close();
        assertThat(stage.documented.unseen()).isEmpty();
    }

    @Nested
    class Refusals extends OpenApiRefusals {
        Refusals() {
            super(stage);
        }
    }

    @Nested
    class Accounts extends OpenApiAccounts {
        Accounts() {
            super(stage);
        }
    }

    @Nested
    class Roasts extends OpenApiRoasts {
        Roasts() {
            super(stage);
        }
    }

    @Nested
    class Operations extends OpenApiOperations {
        Operations() {
            super(stage);
        }
    }
}
