package dev.roast.internal.pdf;

import dev.roast.testpdf.ResumePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** An ordinary resume, A4, its lower half free, to which operators and resources are added as a forger would. */
final class HidingPdf {
    private final PDDocument document;
    private final PDPage page;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();

    HidingPdf() {
        try {
            document = Loader.loadPDF(resume());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = document.getPage(0);
        resource("Font", "R", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    }

    static byte[] resume() {
        return ResumePdf.create()
                .name("Ada Lovelace")
                .line("ada@example.org")
                .heading("EXPERIENCE")
                .lineWithRight("Engineer, Analytical Engines Ltd", "2019 - 2021")
                .bullet("Wrote the first program for a machine that was never built")
                .heading("EDUCATION")
                .lineWithRight("University of London", "2014 - 2017")
                .bytes();
    }

    PDDocument document() {
        return document;
    }

    PDPage page() {
        return page;
    }

    /** Adds operators after the resume's. */
    HidingPdf draw(String operators) {
        after.append(operators).append('\n');
        return this;
    }

    /** Adds operators before the resume's. */
    HidingPdf drawFirst(String operators) {
        before.append(operators).append('\n');
        return this;
    }

    /** Adds a resource, written as in a PDF. */
    HidingPdf resource(String kind, String name, String value) {
        return resource(kind, name, object(value));
    }

    HidingPdf resource(String kind, String name, COSBase value) {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary all = resources.getCOSDictionary(COSName.getPDFName(kind));
        if (all == null) {
            all = new COSDictionary();
            resources.setItem(COSName.getPDFName(kind), all);
        }
        all.setItem(name, value);
        return this;
    }

    /** Reads an object without references. */
    static COSBase object(String written) {
        try {
            return (COSBase) new PDFStreamParser(written.getBytes(StandardCharsets.ISO_8859_1)).parseNextToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a form, or with a group in its dictionary a transparency group, that uses the page's resources. */
    COSStream form(String dictionary, String operators) {
        COSStream form = stream(operators);
        form.addAll((COSDictionary) object(dictionary));
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, object("[0 0 595 842]"));
        form.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
        return form;
    }

    COSStream stream(String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    /** Adds a picture of one grey pixel. */
    HidingPdf picture(String name, String entries) {
        COSStream picture = stream("\u0080");
        picture.addAll((COSDictionary) object("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
                + " /ColorSpace /DeviceGray " + entries + " >>"));
        return resource("XObject", name, picture);
    }

    /** Adds a layer with that name among the properties; it is off. */
    COSDictionary layerOff(String name) {
        COSDictionary group = (COSDictionary) object("<< /Type /OCG /Name (Layer) >>");
        group.setDirect(false);
        COSArray groups = new COSArray();
        groups.add(group);
        COSDictionary shown = new COSDictionary();
        shown.setItem(COSName.OFF, groups);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.OCGS, groups);
        properties.setItem(COSName.D, shown);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
        resource("Properties", name, group);
        return group;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            List<PDStream> streams = new ArrayList<>();
            streams.add(new PDStream(stream("q " + before + " Q q")));
            page.getContentStreams().forEachRemaining(streams::add);
            streams.add(new PDStream(stream("Q\n" + after)));
            page.setContents(streams);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
