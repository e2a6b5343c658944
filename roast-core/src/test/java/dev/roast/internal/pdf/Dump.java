package dev.roast.internal.pdf;

import dev.roast.internal.seam.SystemSeam;
import dev.roast.port.Extraction;
import dev.roast.port.ResumeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Prints what the extractor reads of files, for those who look at it beside the pages. */
final class Dump {
    private Dump() {}

    public static void main(String[] files) throws IOException {
        PdfBoxExtractor extractor = new PdfBoxExtractor(new SystemSeam(Clock.systemUTC()));
        for (String file : files) {
            long start = System.nanoTime();
            Extraction extraction = extractor.extract(Files.readAllBytes(Path.of(file)), 100);
            System.out.println(
                    "== " + Path.of(file).getFileName() + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
            if (extraction instanceof Extraction.Extracted extracted) {
                print(extracted.text());
            } else {
                System.out.println(extraction);
            }
        }
    }

    private static void print(ResumeText text) {
        System.out.println(text.layout() + " " + text.info());
        text.hidden()
                .forEach(hidden ->
                        System.out.println("HIDDEN " + hidden.page() + " " + hidden.reason() + ": " + hidden.text()));
        text.lines()
                .forEach(line -> System.out.printf(
                        "%d.%-3d %5.0f %5.0f %4.0f %4.1f%s %s%n",
                        line.page(),
                        line.line(),
                        line.box().x(),
                        line.box().y(),
                        line.box().width(),
                        line.fontSize(),
                        line.bold() ? "*" : " ",
                        line.text()));
    }
}
