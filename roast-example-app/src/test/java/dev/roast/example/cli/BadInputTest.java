package dev.roast.example.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsNoPdfIsRefused() throws IOException {
        refused("not-a-pdf", "Dear Sir or Madam".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused("not-a-pdf", new byte[0]);
    }

    @Test
    void aDownloadThatBrokeOffIsRefused() throws IOException {
        refused("damaged", BadPdfs.truncated());
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        refused("encrypted", BadPdfs.encrypted());
    }

    @Test
    void aScanIsRefused() throws IOException {
        refused("no-text", BadPdfs.scan());
    }

    @Test
    void thirtyMegabytesAreRefused() throws IOException {
        Ran ran = refused("too-large", BadPdfs.thirtyMegabytes());

        assertThat(ran.err()).contains("30.0 MB", "at most 21.0 MB").doesNotContain("tier");
    }

    @Test
    void aHundredAndOnePagesAreRefused() throws IOException {
        refused("too-many-pages", BadPdfs.manyPages(101));
    }

    @Test
    void aPdfThatLostItsEndIsReadAllTheSame() throws IOException {
        byte[] whole = BadPdfs.good();
        Path file = Files.write(folder.resolve("cv.pdf"), Arrays.copyOf(whole, whole.length - 200));

        assertThat(Ran.piped("roast", file).code()).isZero();
    }

    @Test
    void aFolderAMissingFileAndADeviceAreNamed() {
        Path missing = folder.resolve("cv.pdf");

        assertThat(Ran.piped("roast", folder))
                .isEqualTo(new Ran(1, "", folder + " is a folder; give the path of a resume.\n"));
        assertThat(Ran.piped("roast", missing))
                .isEqualTo(new Ran(1, "", "There is no file " + missing + "; check its name.\n"));
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("cv.pdf"), BadPdfs.good());
        assertThat(file.toFile().setReadable(false, false)).isTrue();
        assumeFalse(Files.isReadable(file), "this user may read every file");

        assertThat(Ran.piped("roast", file))
                .isEqualTo(new Ran(1, "", file + " may not be read by you; change its permissions.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roast|Missing required parameter: 'FILE.pdf'",
                "roast --heat hot cv.pdf|it is one of mild, medium, savage, not 'hot'",
                "roast --format yaml cv.pdf|it is one of text, json, not 'yaml'",
                "roast --heta mild cv.pdf|'--heta' is not understood, did you mean --heat?",
                "roast cv.pdf other.pdf|'other.pdf' is not understood",
                "roast cv.pdf --annotated|Missing required parameter for option '--annotated'",
                "inspect|Missing required parameter: 'FILE'",
                "roat cv.pdf|'roat' is not understood, did you mean roast?"
            })
    void wrongUsageIsOneSentence(String typedAndSaid) {
        List<String> parts = List.of(typedAndSaid.split("\\|", -1));

        Ran ran = Ran.piped((Object[]) parts.get(0).split(" ", -1));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains(parts.get(1), "--help");
    }

    @Test
    void anEmptyNameIsNoFile() {
        assertThat(Ran.piped("roast", "").err()).contains("(FILE.pdf): it is empty, give the path of a file");
        assertThat(Ran.piped("inspect", "").code()).isEqualTo(2);
        assertThat(Ran.piped("roast", "cv.pdf", "--annotated", "").code()).isEqualTo(2);
    }

    private Ran refused(String code, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("cv.pdf"), bytes);

        Ran ran = Ran.piped("roast", file);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().matches(code + ": [A-Z][^\\n]*\\.");
        return ran;
    }
}
