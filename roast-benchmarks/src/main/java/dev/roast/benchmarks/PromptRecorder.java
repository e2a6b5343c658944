package dev.roast.benchmarks;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Heat;
import dev.roast.model.RoastOptions;
import dev.roast.model.Tier;
import dev.roast.model.Tiers;
import dev.roast.model.Upload;
import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that keeps what it was asked and leaves the answer to the next: so the prompts are the pipeline's own. */
final class PromptRecorder implements LanguageModel {
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();

    private PromptRecorder() {}

    static List<Prompt> promptsOf(List<byte[]> resumes) {
        PromptRecorder recorder = new PromptRecorder();
        Clock clock = Clock.systemUTC();
        Tier tier = Tier.named("benchmark")
                .quota(resumes.size(), resumes.size())
                .burstPerMinute(resumes.size())
                .maxInFlight(resumes.size())
                .maxDocument(Integer.MAX_VALUE, Resumes.MOST_PAGES)
                .features(Set.of())
                .build();
        try (Roaster roaster = Roaster.builder()
                .store(MemoryStore.using(clock))
                .rateLimiter(new MemoryRateLimiter(clock))
                .blobs(new MemoryBlobStore())
                .languageModels(recorder)
                .tiers(Tiers.of(tier))
                .inProcessPdf()
                .build()) {
            Member owner = roaster.member("owner", tier.name());
            for (byte[] resume : resumes) {
                owner.submit(owner.upload(Upload.of("resume.pdf", resume)), RoastOptions.heat(Heat.SAVAGE));
                roaster.runOne();
            }
        }
        if (recorder.prompts.size() != resumes.size()) {
            throw new IllegalStateException(
                    "of " + resumes.size() + " resumes " + recorder.prompts.size() + " came as far as the model");
        }
        return List.copyOf(recorder.prompts);
    }

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public Reply generate(Prompt prompt) {
        prompts.add(prompt);
        return Reply.Declined.because(Reply.Reason.REFUSED);
    }
}
