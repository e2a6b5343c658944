package dev.roast.internal.pdf.child;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a child is started: by the Java that runs this process, with a small heap, an empty environment and a folder of its
 * own as its working, home and temporary folder.
 */
final class Launch {
    /** What the process ends with when its heap is full; HotSpot's choice. */
    static final int OUT_OF_MEMORY = 3;

    static final int HEAP_MEGABYTES = 256;

    /**
     * Of these, those that a Java does not know are ignored. The heap begins small: Java would take a 64th of the machine's
     * memory at once, and use all of it before it collects anything.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xms32m",
            "-Xmn24m",
            "-Xmx" + HEAP_MEGABYTES + "m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private final Path java;
    private final List<Path> classPath;
    private final List<String> sandbox;
    private final String main;

    Launch(Path java, List<Path> classPath, List<String> sandbox, String main) {
        this.java = java;
        this.classPath = List.copyOf(classPath);
        this.sandbox = List.copyOf(sandbox);
        this.main = main;
    }

    /** Starts one in a folder. Its error output goes nowhere, as it may hold words of the document. */
    Process start(Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(folder)).directory(folder.toFile()).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        if (!isAscii(joined())) {
            builder.environment().put("LC_ALL", "C.UTF-8"); // without it, Java reads no path but in ASCII
        }
        return builder.start();
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>(sandbox);
        command.add(java.toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-cp");
        command.add(joined());
        command.add(main);
        return command;
    }

    private String joined() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /** Returns where the Java that runs this process is. */
    static Path javaOf(Path home) {
        Path bin = home.resolve("bin");
        Path unix = bin.resolve("java");
        return Files.isExecutable(unix) ? unix : bin.resolve("java.exe");
    }
}
