package dev.roast.acceptance;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.RoasterBuilder;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryJobQueue;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.Upload;
import dev.roast.port.BlobStore;
import dev.roast.port.JobQueue;
import dev.roast.port.Reply;
import dev.roast.port.Store;
import dev.roast.testkit.ScriptedLanguageModel;
import dev.roast.testpdf.ResumePdf;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A host application with stores of its own, which outlive the roasters that it builds on them. */
final class Host {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final List<String> BULLETS = List.of(
            "Responsible for various projects", "Worked on the portal", "Helped with bug fixing", "Cut costs by 40%");

    final Clock clock = Clock.systemUTC();
    final Store store = MemoryStore.using(clock);
    final JobQueue queue = new MemoryJobQueue(clock);
    final BlobStore blobs = new MemoryBlobStore();
    final ScriptedLanguageModel model = ScriptedLanguageModel.named("scripted");

    RoasterBuilder builder() {
        return Roaster.builder()
                .store(store)
                .queue(queue)
                .blobs(blobs)
                .rateLimiter(new MemoryRateLimiter(clock))
                .inProcessPdf()
                .languageModels(model);
    }

    /** Without a word of the test's own, the model gives a good answer. */
    Host answering() {
        model.otherwise(prompt -> answer(BULLETS.subList(0, 3)));
        return this;
    }

    static byte[] pdf() {
        ResumePdf pdf = ResumePdf.create()
                .name("Ada Lovelace")
                .line("ada@example.org | +44 20 7946 0958 | https://ada.example")
                .heading("EXPERIENCE")
                .lineWithRight("Engineer, Engines Ltd", "2019 - 2021");
        BULLETS.forEach(pdf::bullet);
        return pdf.bytes();
    }

    static ResumeId upload(Member member) {
        return member.upload(Upload.of("cv.pdf", pdf()));
    }

    static RoastId submit(Member member) {
        return member.submit(upload(member), RoastOptions.heat(Heat.MEDIUM));
    }

    static Roast roast(Member member) {
        return member.await(submit(member), PATIENCE);
    }

    static Reply answer(List<String> quotes) {
        return answer("A headline", quotes);
    }

    static Reply answer(String headline, List<String> quotes) {
        String findings = quotes.stream().map(Host::finding).collect(Collectors.joining(","));
        return new Reply.Answer(
                "{\"headline\": \"" + headline + "\", \"findings\": [" + findings
                        + "], \"praise\": [\"It is short.\"], \"verdict\": \"Mend it.\"}",
                100,
                50);
    }

    private static String finding(String quote) {
        return Stream.of(
                        "\"category\": \"impact\"",
                        "\"severity\": \"high\"",
                        "\"quote\": {\"text\": \"" + quote + "\"}",
                        "\"roast\": \"A joke.\"",
                        "\"problem\": \"A problem.\"",
                        "\"fix\": \"A fix.\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
