package dev.roast.internal.pdf.child;

import dev.roast.internal.pdf.PdfBoxExtractor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds the files that a child needs, and no others: this library, PDFBox and what PDFBox needs. Whether this process has
 * them on its class path, on its module path or all in one jar makes no difference.
 */
final class CodeLocations {
    /** A module of PDFBox's, which this library does not see at compile time. */
    private static final String LOGGING = "org.apache.commons.logging.LogFactory";

    private CodeLocations() {}

    /**
     * Returns them, or empty if not all are files or folders, as in a jar inside a jar.
     */
    static Optional<List<Path>> find() {
        List<Optional<Path>> found = Stream.of(
                        Optional.<Class<?>>of(PdfBoxExtractor.class),
                        Optional.<Class<?>>of(PDDocument.class),
                        Optional.<Class<?>>of(RandomAccessRead.class),
                        Optional.<Class<?>>of(TrueTypeFont.class),
                        named(LOGGING))
                .map(type -> type.flatMap(CodeLocations::location))
                .toList();
        return found.contains(Optional.<Path>empty())
                ? Optional.empty()
                : Optional.of(
                        found.stream().flatMap(Optional::stream).distinct().toList());
    }

    private static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name, false, PDDocument.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? Optional.empty() : file(location);
    }

    private static Optional<Path> file(URL location) {
        if (!"file".equals(location.getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(location.toURI()).toAbsolutePath()).filter(Files::isReadable);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
