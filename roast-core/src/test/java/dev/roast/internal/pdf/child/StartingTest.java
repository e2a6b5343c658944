package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that have the library in several ways; each is a process of its own and opens a PDF in a child of its own. */
class StartingTest {
    @TempDir
    Path folder;

    @Test
    void aChildStartsFromAClassPath() throws Exception {
        assertThat(Hosts.outputOf("-cp", Hosts.joined(Hosts.withTests()), ChildHost.class.getName()))
                .contains(ChildHost.READ);
    }

    @Test
    void aChildStartsFromOneJarWithEverything() throws Exception {
        Path jar = folder.resolve("everything.jar");
        pack(jar, Hosts.withTests());

        assertThat(Hosts.outputOf("-cp", jar.toString(), ChildHost.class.getName()))
                .contains(ChildHost.READ);
    }

    @Test
    void aChildStartsFromAModulePath() throws Exception {
        Path module = CodeLocations.find().orElseThrow().get(0);
        Assumptions.assumeTrue(
                Files.exists(module.resolve("module-info.class")), "these classes were compiled without their module");

        assertThat(Hosts.outputOf(
                        "--module-path",
                        Hosts.joined(Hosts.everything()),
                        "--patch-module",
                        "dev.roast.core=" + OtherChild.testClasses(),
                        "-m",
                        "dev.roast.core/" + ChildHost.class.getName()))
                .contains(ChildHost.READ);
    }

    @Test
    void fromJarsInsideAJarStartSaysWhatToSet() throws Exception {
        assertThat(Hosts.outputOf("-cp", Hosts.joined(Hosts.withTests()), NestedHost.class.getName()))
                .contains("jars inside a jar")
                .contains("inProcessPdf()");
    }

    private static void pack(Path jar, List<Path> paths) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(1);
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    add(path, out, names);
                } else {
                    try (FileSystem inside = FileSystems.newFileSystem(path)) {
                        add(inside.getPath("/"), out, names);
                    }
                }
            }
        }
    }

    private static void add(Path root, ZipOutputStream out, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("META-INF/") && !name.equals("module-info.class") && names.add(name)) {
                    copy(file, name, out);
                }
            });
        }
    }

    private static void copy(Path file, String name, ZipOutputStream out) {
        try {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(file, (OutputStream) out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
