package dev.roast.openai;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.model.Heat;
import dev.roast.model.ModelPolicy;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Upload;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Store;
import dev.roast.testpdf.ResumePdf;
import java.time.Clock;
import java.time.Duration;

/** A resume, what a model may write of it, and whole workers in memory that ask one. */
final class Roasting {
    private static final String QUOTE = "Responsible for various projects";
    private static final String FINDING =
            "{\"category\": \"%s\", \"severity\": \"high\", \"quote\": {\"text\": \"" + QUOTE
                    + "\", \"page\": 1, \"line\": 4}, \"roast\": \"Ouch.\", \"problem\": \"Vague.\", \"fix\": \"Say which.\"}";

    /** The gate passes it. */
    static final String REPORT = "{\"headline\": \"Hm.\", \"findings\": ["
            + FINDING.formatted("impact") + "," + FINDING.formatted("clarity") + "," + FINDING.formatted("structure")
            + "], \"praise\": [\"Short.\"], \"verdict\": \"Mend it.\"}";

    private Roasting() {}

    static RoasterBuilder roaster(Store store, Clock clock, OpenAiLanguageModel... models) {
        return roaster(store, new MemoryJobQueue(clock), new MemoryBlobStore(), clock, models);
    }

    /** One that shares its store, its queue and its files with others. */
    static RoasterBuilder roaster(
            Store store, JobQueue queue, BlobStore blobs, Clock clock, OpenAiLanguageModel... models) {
        return Roaster.builder()
                .store(store)
                .queue(queue)
                .rateLimiter(new MemoryRateLimiter(clock))
                .blobs(blobs)
                .inProcessPdf()
                .languageModels(models)
                .modelPolicy(ModelPolicy.defaults().withPauses(Duration.ofMillis(100), Duration.ofSeconds(1)));
    }

    static RoastId submit(Member member) {
        byte[] pdf = ResumePdf.create()
                .name("Ada Lovelace")
                .heading("EXPERIENCE")
                .lineWithRight("Engineer, Engines Ltd", "2019 - 2021")
                .bullet(QUOTE)
                .bytes();
        return member.submit(member.upload(Upload.of("cv.pdf", pdf)), RoastOptions.heat(Heat.MEDIUM));
    }
}
