package dev.roast.testpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A font of boxes, one em wide, whose ToUnicode map says what each stands for: codes from 1 on. */
final class Type3Font {
    private Type3Font() {}

    static COSDictionary saying(PDDocument document, List<String> unicode) {
        COSDictionary procedures = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.ONE);
        for (int code = 1; code <= unicode.size(); code++) {
            COSName name = COSName.getPDFName("g" + code);
            differences.add(name);
            widths.add(COSInteger.get(1000));
            procedures.setItem(name, stream(document, "1000 0 0 0 1000 800 d1 100 0 800 700 re f"));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 800));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, unicode.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, map(unicode)));
        return font;
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        for (float value : values) {
            numbers.add(new COSFloat(value));
        }
        return numbers;
    }

    private static String map(List<String> unicode) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                1 begincodespacerange <00> <ff> endcodespacerange
                """);
        map.append(unicode.size()).append(" beginbfchar\n");
        for (int code = 1; code <= unicode.size(); code++) {
            byte[] text = unicode.get(code - 1).getBytes(StandardCharsets.UTF_16BE);
            map.append('<').append(HexFormat.of().toHexDigits((byte) code)).append("> <");
            map.append(HexFormat.of().formatHex(text)).append(">\n");
        }
        return map.append("endbfchar endcmap end end").toString();
    }

    private static COSStream stream(PDDocument document, String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }
}
