package dev.roast.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A stream that is unpacked as far as there is room, and not at all if it is a picture. */
final class BoundedStream extends COSStream {
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE);

    /** What a filter makes of its input, as a guess. */
    private static final int GROWTH = 4;

    private final Unpacking unpacking;

    BoundedStream(RandomAccessReadView encoded, Unpacking unpacking) throws IOException {
        super(null, encoded);
        this.unpacking = unpacking;
    }

    /** Never a bare name, of which PDFBox takes the one for Flate as leave to go round this class. */
    @Override
    public COSBase getFilters() {
        COSBase filters = super.getFilters();
        if (!(filters instanceof COSName)) {
            return filters;
        }
        COSArray list = new COSArray();
        list.add(filters);
        return list;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        if (filters().isEmpty()) {
            return super.createInputStream(options);
        }
        ByteBuffer unpacked = unpacked();
        RandomAccessReadView view =
                new RandomAccessReadView(new RandomAccessReadBuffer(unpacked), 0, unpacked.remaining(), true);
        return new COSStream(null, view).createInputStream();
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        if (COSName.XREF.equals(getCOSName(COSName.TYPE))) {
            return tableOfObjects();
        }
        return view();
    }

    private RandomAccessRead view() throws IOException {
        return filters().isEmpty() ? super.createView() : new RandomAccessReadBuffer(unpacked());
    }

    /** PDFBox reads entries of no bytes for as long as the table says that there are any. */
    private RandomAccessRead tableOfObjects() throws IOException {
        COSArray widths = getCOSArray(COSName.W);
        long width = 0;
        for (int i = 0; widths != null && i < widths.size(); i++) {
            width += widths.getInt(i, 0);
        }
        if (width <= 0) {
            throw new IOException("a table of objects has no columns");
        }
        RandomAccessRead table = view();
        unpacking.checkObjects(table.length() / width);
        return table;
    }

    private ByteBuffer unpacked() throws IOException {
        unpacking.check();
        InputStream in = createRawInputStream();
        UnpackedBytes out = new UnpackedBytes(unpacking, 0);
        int index = 0;
        for (Filter filter : filters()) {
            out = new UnpackedBytes(unpacking, GROWTH * in.available());
            filter.decode(in, out, this, index++, DecodeOptions.DEFAULT);
            unpacking.add(out.count());
            in = out.asInput();
        }
        UnicodeRanges.count(out.asBuffer(), unpacking);
        return out.asBuffer();
    }

    /** As PDFBox, which leaves out what is named again. */
    private Set<Filter> filters() throws IOException {
        Set<Filter> filters = new LinkedHashSet<>();
        for (COSBase name : getFilters() instanceof COSArray names ? names.toList() : List.<COSBase>of()) {
            filters.add(filter(name));
        }
        return filters;
    }

    private static Filter filter(COSBase name) throws IOException {
        if (!(name instanceof COSName filter)) {
            throw new IOException("a filter has no name");
        }
        if (PICTURES.contains(filter)) {
            throw new IOException("a picture is not unpacked");
        }
        return FilterFactory.INSTANCE.getFilter(filter);
    }
}
