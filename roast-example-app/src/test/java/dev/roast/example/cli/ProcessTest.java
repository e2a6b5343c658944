package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roast.example.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: what a shell and a pipe see. */
class ProcessTest {
    private static final Path SAMPLE = Path.of("..", "docs", "sample-resume.pdf");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theRoastIsAllThatIsPrinted() throws Exception {
        Ran ran = run(java("roast", SAMPLE));

        assertThat(ran).isEqualTo(Ran.piped("roast", SAMPLE));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aRefusedDocumentEndsWithThreeAndOneLine() throws Exception {
        Path locked = Files.write(folder.resolve("cv.pdf"), BadPdfs.encrypted());

        assertThat(run(java("roast", locked)))
                .isEqualTo(new Ran(3, "", "encrypted: The PDF needs a password; save it without one.\n"));
    }

    @Test
    void whoStopsReadingSeesNoStackTrace() throws Exception {
        List<Object> words = new ArrayList<>(List.of("inspect"));
        for (int i = 0; i < 60; i++) {
            words.add(SAMPLE);
        }
        Process process = java(words.toArray()).start();
        process.getOutputStream().close();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"file\":");
        }

        String said = all(process.getErrorStream());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).isEqualTo("Not all of the output could be written; was it closed, or is the disk full?\n");
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");

        Ran ran = run(java("roast", SAMPLE).redirectOutput(full.toFile()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is the disk full?");
    }

    @Test
    void aFileNameThatTheLocaleCannotSayIsOneSentence() throws Exception {
        ProcessBuilder java = java("roast", folder.resolve("履歴書.pdf"));
        java.environment().put("LC_ALL", "C");

        Ran ran = run(java);

        assertThat(ran.code()).isIn(1, 2);
        assertThat(ran.err().lines()).singleElement().asString().doesNotContain("Exception");
    }

    private static ProcessBuilder java(Object... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Arrays.stream(args).map(String::valueOf).forEach(command::add);
        ProcessBuilder java = new ProcessBuilder(command);
        java.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS") || name.equals("COLUMNS"));
        return java;
    }

    private Ran run(ProcessBuilder java) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = java.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = all(process.getInputStream());
        int code = process.waitFor();
        return new Ran(code, out, Files.readString(err));
    }

    private static String all(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
