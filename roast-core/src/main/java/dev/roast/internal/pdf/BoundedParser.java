package dev.roast.internal.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens documents whose streams are {@link BoundedStream}s. */
final class BoundedParser extends PDFParser {

    private BoundedParser(byte[] pdf, Unpacking unpacking) throws IOException {
        super(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document = new Document(unpacking);
    }

    static PDDocument open(byte[] pdf, Unpacking unpacking) throws IOException {
        return new BoundedParser(pdf, unpacking).parse();
    }

    private final class Document extends COSDocument {
        private final Unpacking unpacking;

        Document(Unpacking unpacking) {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedParser.this);
            this.unpacking = unpacking;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(createRandomAccessReadView(start, length), unpacking);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
