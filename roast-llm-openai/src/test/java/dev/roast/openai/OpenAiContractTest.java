package dev.roast.openai;

import dev.roast.port.LanguageModel;
import dev.roast.testkit.LanguageModelContract;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class OpenAiContractTest extends LanguageModelContract {
    private final FaultServer server = FaultServer.of(Answers.ok(Answers.REPORT));

    @Override
    protected LanguageModel languageModel() {
        return Fixture.model(server).build();
    }

    @Override
    protected Optional<LanguageModel> unreachable() {
        return Optional.of(Fixture.model(server)
                .baseUrl(URI.create("http://127.0.0.1:1/v1"))
                .build());
    }

    @AfterEach
    void close() {
        server.close();
    }
}
