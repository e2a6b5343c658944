package dev.roast.example.web;

import dev.roast.port.BlobStore;
import dev.roast.port.Reply;
import dev.roast.testkit.Faults;
import dev.roast.testkit.ScriptedLanguageModel;

/** Two servers whose answers are held against one document: one whose services can be taken away, one whose model can be held. */
final class OpenApiStage implements AutoCloseable {
    final Documented documented = new Documented();
    final Faults faults = new Faults();
    final Server server = Server.start(faulty(), Limits::tight, builder -> builder, documented);
    final ScriptedLanguageModel model = ScriptedLanguageModel.named("scripted")
            .otherwise(prompt -> Reply.Declined.because(Reply.Reason.UNAUTHORISED));
    final Server scripted = Server.start(
            Services.inMemory(),
            Limits::tight,
            builder -> builder.languageModels(model).houseAsLastResort(false),
            documented);
    final String ada = server.member("ada@example.org");

    private Services faulty() {
        Services real = Services.inMemory();
        return real.withStore(faults.wrap(real.store())).withBlobs(faults.wrap(BlobStore.class, real.blobs()));
    }

    @Override
    public void close() {
        server.close();
        model.release();
        scripted.close();
    }
}
