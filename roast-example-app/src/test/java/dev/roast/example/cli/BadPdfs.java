package dev.roast.example.cli;

import dev.roast.testpdf.ResumePdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Files that people upload and that can't be roasted. */
public final class BadPdfs {
    private static final int THIRTY_MEGABYTES = 30_000_000;

    private BadPdfs() {}

    /** None of them: what the others are made from. */
    static byte[] good() {
        return good("Responsible for various projects");
    }

    public static byte[] good(String bullet) {
        return ResumePdf.create()
                .name("Robin Example")
                .line("robin@example.org")
                .heading("Experience")
                .lineWithRight("Engineer, Example Ltd", "2019 - 2024")
                .bullet(bullet)
                .bytes();
    }

    public static byte[] encrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(good())) {
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return saved(document);
        }
    }

    /** A scan: one picture and no text. */
    static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
            }
            return saved(document);
        }
    }

    static byte[] manyPages(int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(good())) {
            for (int i = 1; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** A download that broke off in the first object. */
    static byte[] truncated() {
        return Arrays.copyOf(good(), 60);
    }

    static byte[] thirtyMegabytes() {
        return Arrays.copyOf(good(), THIRTY_MEGABYTES);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
