package dev.roast.testpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Changes documents at random, each number in its own way, the same each time. */
public final class Mutations {
    private static final List<String> WORDS = List.of(
            "<<",
            ">>",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "/",
            "%",
            "null",
            "true",
            " R ",
            "0 R",
            "1 0 R",
            "2 0 R",
            "3 0 R",
            "obj",
            "endobj",
            "stream\n",
            "endstream",
            "xref",
            "trailer",
            "startxref",
            "%%EOF",
            "/Kids",
            "/Count",
            "/Parent",
            "/Type",
            "/Pages",
            "/Page",
            "/Length",
            "/Filter",
            "/FlateDecode",
            "/LZWDecode",
            "/ASCII85Decode",
            "/RunLengthDecode",
            "/DCTDecode",
            "/Crypt",
            "/Predictor 15",
            "/Columns 99999999",
            "/Prev",
            "/Encrypt",
            "/W",
            "/Index",
            "/Size",
            "/Resources",
            "/Font",
            "/XObject",
            "/ToUnicode",
            "/Encoding",
            "/Widths",
            "/FirstChar",
            "/MediaBox",
            "/CropBox",
            "/Rotate 91",
            "/UserUnit 0",
            "/OC",
            "/SMask",
            "/Group",
            "/Matrix",
            "/BBox",
            " q ",
            " Q ",
            " cm ",
            " Tf ",
            " Tj ",
            " TJ ",
            " Do ",
            " BT ",
            " ET ",
            " re ",
            " f ",
            " W n ",
            " gs ",
            " BDC ",
            " EMC ",
            " sh ",
            " BI ID EI ",
            " scn ",
            "-1",
            "0",
            "2147483647",
            "-2147483648",
            "4294967296",
            "1e38",
            "-1e38",
            "NaN",
            "0.0000001",
            "99999999999999999999",
            "65536",
            "255");

    private static final int MOST_CHANGES = 12;

    private final List<byte[]> seeds;

    /** Makes one that changes these. */
    public Mutations(List<byte[]> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    /** Returns the document of a number. */
    public byte[] document(long number) {
        Random random = new Random(number * 0x9E37_79B9_7F4A_7C15L);
        byte[] pdf = any(random).clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            pdf = changed(pdf, random);
        }
        return pdf;
    }

    private byte[] any(Random random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] pdf, Random random) {
        if (pdf.length < 16) {
            return any(random).clone();
        }
        int at = random.nextInt(pdf.length);
        int length = Math.min(pdf.length - at, 1 + random.nextInt(1 << (1 + random.nextInt(10))));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(pdf, at, random);
            case 1 -> replaced(pdf, at, length, new byte[0]);
            case 2 -> replaced(pdf, at, 0, Arrays.copyOfRange(pdf, at, at + length));
            case 3 -> replaced(pdf, at, 0, word(random));
            case 4 -> replaced(pdf, at, word(random).length, word(random));
            case 5 -> otherNumber(pdf, at, random);
            case 6 -> random.nextInt(8) == 0 ? Arrays.copyOf(pdf, at) : flipped(pdf, at, random);
            case 7 -> spliced(pdf, at, length, any(random), random);
            default -> replaced(pdf, at, 0, word(random));
        };
    }

    private static byte[] flipped(byte[] pdf, int at, Random random) {
        pdf[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : pdf[at] ^ 1 << random.nextInt(8));
        return pdf;
    }

    private static byte[] word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(ISO_8859_1);
    }

    private static byte[] spliced(byte[] pdf, int at, int length, byte[] other, Random random) {
        int from = random.nextInt(other.length);
        int to = Math.min(other.length, from + 1 + random.nextInt(2_000));
        return replaced(pdf, at, length, Arrays.copyOfRange(other, from, to));
    }

    /** The next number gets another value: object numbers, lengths, sizes, counts. */
    private static byte[] otherNumber(byte[] pdf, int from, Random random) {
        int start = from;
        while (start < pdf.length && !Character.isDigit(pdf[start])) {
            start++;
        }
        int end = start;
        while (end < pdf.length && Character.isDigit(pdf[end])) {
            end++;
        }
        String other = random.nextBoolean()
                ? String.valueOf(random.nextInt(20))
                : String.valueOf(random.nextLong() >> random.nextInt(64));
        return replaced(pdf, start, end - start, other.getBytes(ISO_8859_1));
    }

    private static byte[] replaced(byte[] pdf, int at, int length, byte[] by) {
        int behind = Math.min(pdf.length, at + length);
        byte[] result = new byte[at + by.length + pdf.length - behind];
        System.arraycopy(pdf, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(pdf, behind, result, at + by.length, pdf.length - behind);
        return result;
    }

    /** Returns a document with its streams unpacked, so that what is in them can be changed. */
    public static byte[] unpacked(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key :
                    List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream) {
                    unpack(stream);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(bytes);
        }
    }
}
