package dev.roast.benchmarks;

import dev.roast.internal.pdf.PdfBoxExtractor;
import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.port.TextExtractor;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading all resumes from their bytes: with places, visibility and layout, and by PDFBox's own text stripper. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractionBenchmark {
    private final TextExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
    private List<byte[]> resumes = List.of();

    /** Loads the files, and makes sure that each is read and not refused. */
    @Setup
    public void load() {
        resumes = Resumes.load();
        for (byte[] resume : resumes) {
            if (extractor.extract(resume, Resumes.MOST_PAGES) instanceof Extraction.Refused refused) {
                throw new IllegalStateException(
                        "a resume is refused: " + refused.failure().code());
            }
        }
    }

    /** Reads all resumes as Roast does. */
    @Benchmark
    public void roast(Blackhole sink) {
        for (byte[] resume : resumes) {
            sink.consume(extractor.extract(resume, Resumes.MOST_PAGES));
        }
    }

    /** Reads all resumes with {@link PDFTextStripper}, in its default settings. */
    @Benchmark
    public void stock(Blackhole sink) throws IOException {
        for (byte[] resume : resumes) {
            try (PDDocument document = Loader.loadPDF(resume)) {
                sink.consume(new PDFTextStripper().getText(document));
            }
        }
    }
}
