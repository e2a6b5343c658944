package dev.roast.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.memory.MemoryBlobStore;
import dev.roast.memory.MemoryRateLimiter;
import dev.roast.memory.MemoryStore;
import dev.roast.model.Heat;
import dev.roast.model.RoastOptions;
import dev.roast.model.Upload;
import dev.roast.port.TextExtractor;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole pipeline on the real resumes, in one process on ports in memory, with a model that answers at once, beside the
 * extraction of the same files alone: by the time of all processors, so that it is per core.
 */
final class PipelineMeasure implements Measure {
    private static final double GOAL = 0.6;
    private static final RoastOptions USUAL = RoastOptions.heat(Heat.SAVAGE);
    private static final RoastOptions PLAIN = USUAL.withoutAnnotatedPdf();
    private static final String MARKED = "with the marked-up copy";

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    @Override
    public List<Row> run(Effort effort) throws Exception {
        List<byte[]> resumes = Resumes.load();
        TextExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
        try (Roaster roaster = roaster(extractor)) {
            Member owner = roaster.member("owner", Bench.TIER);
            Map<String, Rounds.Turn> turns = new LinkedHashMap<>();
            turns.put("Roast", () -> perCpuSecond(resumes, resume -> roast(roaster, owner, resume, PLAIN)));
            turns.put(MARKED, () -> perCpuSecond(resumes, resume -> roast(roaster, owner, resume, USUAL)));
            turns.put(
                    "extraction", () -> perCpuSecond(resumes, resume -> extractor.extract(resume, Resumes.MOST_PAGES)));
            Results results = Rounds.inTurns(effort.pick(3, 15), turns);
            long before = allocated();
            resumes.forEach(resume -> roast(roaster, owner, resume, PLAIN));
            double megabytes = (allocated() - before) / 1e6 / resumes.size();
            return List.of(row(results, resumes.size(), megabytes));
        }
    }

    private static Row row(Results results, int resumes, double megabytes) {
        return new Row(
                "whole pipeline on " + resumes + " real resumes, a model that answers at once, per core",
                String.format(
                        Locale.ROOT,
                        "%.1f roasts per second of CPU, %.0f MB allocated a roast",
                        results.of("Roast").median(),
                        megabytes),
                String.format(
                        Locale.ROOT,
                        "extraction alone %.1f per second of CPU; %s %.1f roasts, %s of extraction",
                        results.of("extraction").median(),
                        MARKED,
                        results.of(MARKED).median(),
                        results.of(MARKED).by(results.of("extraction")).ratio()),
                results.of("Roast").by(results.of("extraction")).ratio() + " of extraction",
                Row.goal(
                        "at least 0.6 of extraction alone",
                        results.ratio("Roast", "extraction") >= GOAL,
                        "names, numbers and instructions are looked for in every line, and the house computes the scores"));
    }

    /** The house answers without a wait; extraction is in this process, as what it is compared with. */
    private static Roaster roaster(TextExtractor extractor) {
        Clock clock = Clock.systemUTC();
        return Roaster.builder()
                .store(MemoryStore.using(clock))
                .rateLimiter(new MemoryRateLimiter(clock))
                .blobs(new MemoryBlobStore())
                .textExtractor(extractor)
                .languageModels(new InstantModel())
                .tiers(Bench.tiers())
                .inProcessPdf()
                .build();
    }

    private static void roast(Roaster roaster, Member owner, byte[] resume, RoastOptions options) {
        owner.submit(owner.upload(Upload.of("resume.pdf", resume)), options);
        roaster.runOne();
    }

    private interface Work {
        void on(byte[] resume);
    }

    private double perCpuSecond(List<byte[]> resumes, Work work) {
        long before = system.getProcessCpuTime();
        resumes.forEach(work::on);
        return resumes.size() / ((system.getProcessCpuTime() - before) / 1e9);
    }

    /** Of this thread, which does the work. */
    private long allocated() {
        return threads.getCurrentThreadAllocatedBytes();
    }
}
