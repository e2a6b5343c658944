package dev.roast.internal.pdf;

import dev.roast.port.HiddenText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a document that are on none of its pages: metadata, notes, form fields, bookmarks, the names of attached
 * files. None is ever a line. Those are listed that are too long for what they are, or that speak to a model; a title, an
 * author and a note in passing are nobody's business. What is broken counts as not there.
 */
final class UnshownTexts {
    /** No ordinary title, comment or bookmark is longer. */
    private static final int LONG = 200;

    /** Pictures and digests are long too, and no text. */
    private static final int FEWEST_WORDS = 8;

    private static final int LONGEST_SHOWN = 2_000;
    private static final int MOST_SHOWN = 50;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_XMP = 1 << 20;
    private static final Pattern XMP_TEXT = Pattern.compile(">([^<>]+)<|=\\s*\"([^\"<>]+)\"|=\\s*'([^'<>]+)'");
    private static final List<COSName> NOTE = List.of(
            COSName.CONTENTS, COSName.getPDFName("RC"), COSName.T, COSName.getPDFName("Subj"), COSName.V, COSName.TU);
    private static final List<COSName> FIELD =
            List.of(COSName.V, COSName.DV, COSName.getPDFName("RV"), COSName.T, COSName.TU, COSName.TM);
    private static final List<COSName> FILE =
            List.of(COSName.F, COSName.UF, COSName.DESC, COSName.getPDFName("Unix"), COSName.getPDFName("DOS"));

    private final List<HiddenText> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void read(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        orNothing(() -> readInfo(document.getDocumentInformation().getCOSObject()));
        orNothing(() -> readXmp(catalog.getCOSStream(COSName.METADATA)));
        orNothing(() -> readTree(catalog.getCOSDictionary(COSName.ACRO_FORM), FIELD, "in a form field"));
        orNothing(() -> readTree(catalog.getCOSDictionary(COSName.OUTLINES), List.of(COSName.TITLE), "in a bookmark"));
        orNothing(() -> {
            COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
            COSDictionary files = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
            readTree(files, FILE, "in the name of an attached file");
        });
    }

    void read(PDPage page, int number) {
        orNothing(() -> {
            COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; notes != null && i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary note && seen.add(note) && seen.size() < MOST_NODES) {
                    texts(note, NOTE, "in a note", number);
                    if (note.getDictionaryObject(COSName.FS) instanceof COSDictionary file) {
                        texts(file, FILE, "in the name of an attached file", number);
                    }
                }
            }
        });
    }

    List<HiddenText> found() {
        return found;
    }

    private void readInfo(COSDictionary info) {
        for (COSName name : info.keySet()) {
            add(info.getString(name, ""), "in the metadata", 0);
        }
    }

    /** Not through PDFBox, which unpacks the whole of a stream at once. */
    private void readXmp(@Nullable COSStream metadata) throws IOException {
        COSBase filter = metadata == null ? null : metadata.getFilters();
        if (metadata == null || (filter != null && !COSName.FLATE_DECODE.equals(filter))) {
            return;
        }
        try (InputStream raw = metadata.createRawInputStream();
                InputStream in = filter == null ? raw : new InflaterInputStream(raw)) {
            Matcher text = XMP_TEXT.matcher(new String(in.readNBytes(MOST_XMP), StandardCharsets.UTF_8));
            while (text.find()) {
                IntStream.rangeClosed(1, text.groupCount())
                        .mapToObj(text::group)
                        .filter(Objects::nonNull)
                        .forEach(words -> add(words, "in the metadata", 0));
            }
        }
    }

    /** Goes through all that hangs on a node, but for what leads to pages. */
    private void readTree(@Nullable COSDictionary root, List<COSName> names, String reason) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            COSBase node = open.poll();
            if (!seen.add(node) || seen.size() > MOST_NODES) {
                continue;
            }
            if (node instanceof COSDictionary dictionary) {
                texts(dictionary, names, reason, 0);
                for (COSName name : List.of(COSName.FIELDS, COSName.KIDS, COSName.NAMES, COSName.FIRST, COSName.NEXT)) {
                    push(dictionary.getDictionaryObject(name), open);
                }
            } else if (node instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(array.getObject(i), open);
                }
            }
        }
    }

    private static void push(@Nullable COSBase node, Deque<COSBase> open) {
        if (node instanceof COSDictionary || node instanceof COSArray) {
            open.add(node);
        }
    }

    private void texts(COSDictionary from, List<COSName> names, String reason, int page) {
        for (COSName name : names) {
            if (from.getDictionaryObject(name) instanceof COSString text) {
                add(text.getString(), reason, page);
            }
        }
    }

    private void add(String raw, String reason, int page) {
        if (raw.length() < LONG && !Instructions.inMetadata(raw)) {
            return;
        }
        String text = GlyphText.clean(raw).replaceAll("\\s+", " ").strip();
        boolean prose = text.length() > LONG && text.split(" ", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
        if ((prose || Instructions.inMetadata(text)) && found.size() < MOST_SHOWN && known.add(text)) {
            String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text;
            found.add(new HiddenText(page, shown, reason));
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void orNothing(Reading reading) {
        try {
            reading.run();
        } catch (IOException | RuntimeException e) {
            return;
        }
    }
}
