package dev.roast.testpdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF whose objects are written out by hand, so that it can be anything. The first is the catalog. */
public final class RawPdf {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> objects = new ArrayList<>();

    /** Starts one with nothing in it. */
    public static RawPdf create() {
        return new RawPdf();
    }

    private RawPdf() {}

    /** Starts one of one page: 1 is the catalog, 2 the page tree, 3 the page, whose content is 4 and font 5. */
    public static RawPdf page(String resources, String content) {
        return page(resources, latin(content));
    }

    /** The same. */
    public static RawPdf page(String resources, byte[] content) {
        return create()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font"
                        + " << /F 5 0 R >> " + resources + " >> >>")
                .stream("", content)
                .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    }

    /** Adds an object; they are numbered from 1. */
    public RawPdf object(String object) {
        objects.add(latin(object));
        return this;
    }

    /** Adds a stream as it is. */
    public RawPdf stream(String entries, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< /Length " + bytes.length + " " + entries + " >>\nstream\n"));
        out.writeBytes(bytes);
        out.writeBytes(latin("\nendstream"));
        objects.add(out.toByteArray());
        return this;
    }

    /** Adds a stream that unpacks to so many megabytes of spaces behind some text. */
    public RawPdf bomb(String entries, String text, int megabytes) {
        return stream("/Filter /FlateDecode " + entries, spaces(text, megabytes));
    }

    /** Packs text and so many megabytes of spaces. */
    public static byte[] spaces(String text, int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = latin(" ".repeat(BLOCK));
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(latin(text));
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Returns the file. */
    public byte[] bytes() {
        return bytes("");
    }

    /** Returns the file, with more in its trailer. */
    public byte[] bytes(String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin(table.toString()));
        out.writeBytes(latin("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R " + trailer
                + " >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
