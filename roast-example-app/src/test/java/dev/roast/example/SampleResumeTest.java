package dev.roast.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class SampleResumeTest {

    @Test
    void theSampleIsWhatItsGeneratorMakes() throws IOException {
        assertThat(inflated(Files.readAllBytes(SampleResume.FILE)))
                .as("docs/sample-resume.pdf; run SampleResume.main in roast-example-app to write it anew")
                .isEqualTo(inflated(SampleResume.bytes()));
    }

    @Test
    void theSameCallsMakeTheSameBytes() throws IOException {
        assertThat(SampleResume.bytes()).isEqualTo(SampleResume.bytes());
    }

    @Test
    void theSampleHasTwoPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleResume.FILE.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    /** Two zlibs may pack the same bytes differently, so what is compared is what they pack. */
    private static byte[] inflated(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    inflate(stream);
                }
            }
            document.setDocumentId(1L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static void inflate(COSStream stream) throws IOException {
        byte[] plain;
        try (var packed = stream.createInputStream()) {
            plain = packed.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }
}
