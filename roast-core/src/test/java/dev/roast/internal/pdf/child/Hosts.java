package dev.roast.internal.pdf.child;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts processes that have the library and run something of the tests. */
final class Hosts {
    private static final Pattern NEEDED = Pattern.compile(
            "(pdfbox|pdfbox-io|fontbox|commons-logging|slf4j-api|jspecify|jackson-[a-z]+|libphonenumber|password4j|resilience4j-[a-z]+)-[0-9].*");

    private Hosts() {}

    /** This module and what it needs, whether the tests have it on a class path or in modules. */
    static List<Path> everything() {
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

    /** The same and the tests. */
    static List<Path> withTests() {
        return Stream.concat(Stream.of(OtherChild.testClasses()), everything().stream())
                .distinct()
                .toList();
    }

    static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns what a Java of its own prints. */
    static String outputOf(String... arguments) throws IOException, InterruptedException {
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
}
