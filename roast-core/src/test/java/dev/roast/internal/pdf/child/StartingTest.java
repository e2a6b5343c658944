package dev.roast.internal.pdf.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that have the library in several ways; each is a process of its own and opens a PDF in a child of its own. */
class StartingTest {
    private static final Pattern NEEDED = Pattern.compile(
            "(pdfbox|pdfbox-io|fontbox|commons-logging|slf4j-api|jspecify|jackson-[a-z]+|libphonenumber|password4j|resilience4j-[a-z]+)-[0-9].*");

    @TempDir
    Path folder;

    /** This module and what it needs, whether the tests have it on a class path or in modules. */
    private static List<Path> everything() {
        List<Path> all = new ArrayList<>(CodeLocations.find().orElseThrow());
        Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(Path::of)
                .filter(path -> NEEDED.matcher(path.getFileName().toString()).matches())
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static List<Path> withTests() {
        return Stream.concat(Stream.of(OtherChild.testClasses()), everything().stream())
                .distinct()
                .toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String outputOf(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Launch.javaOf(Path.of(System.getProperty("java.home"))).toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        }
    }

    @Test
    void aChildStartsFromAClassPath() throws Exception {
        assertThat(outputOf("-cp", joined(withTests()), ChildHost.class.getName()))
                .contains(ChildHost.READ);
    }

    @Test
    void aChildStartsFromOneJarWithEverything() throws Exception {
        Path jar = folder.resolve("everything.jar");
        pack(jar, withTests());

        assertThat(outputOf("-cp", jar.toString(), ChildHost.class.getName())).contains(ChildHost.READ);
    }

    @Test
    void aChildStartsFromAModulePath() throws Exception {
        Path module = CodeLocations.find().orElseThrow().get(0);
        Assumptions.assumeTrue(
                Files.exists(module.resolve("module-info.class")), "these classes were compiled without their module");

        assertThat(outputOf(
                        "--module-path",
                        joined(everything()),
                        "--patch-module",
                        "dev.roast.core=" + OtherChild.testClasses(),
                        "-m",
                        "dev.roast.core/" + ChildHost.class.getName()))
                .contains(ChildHost.READ);
    }

    @Test
    void fromJarsInsideAJarStartSaysWhatToSet() throws Exception {
        assertThat(outputOf("-cp", joined(withTests()), NestedHost.class.getName()))
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
