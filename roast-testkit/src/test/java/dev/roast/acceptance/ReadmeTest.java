package dev.roast.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.Roaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theTenLinesOfJavaCompileAndRoastTheSample(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Snippet.java");
        Files.writeString(source, program(snippet()));

        compile(source, folder);

        assertThat(outputOf(folder)).matches("(?s)\\d+  .+\\n- .+\\n  Fix: .+");
    }

    /** The first block of Java in the README. Its paths are relative to the project's folder. */
    private static String snippet() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        int begin = readme.indexOf("```java") + "```java".length();
        String code = readme.substring(begin, readme.indexOf("```", begin));
        assertThat(code).contains("docs/sample-resume.pdf");
        return code.replace(
                "docs/sample-resume.pdf",
                PROJECT.resolve("docs/sample-resume.pdf").toString());
    }

    private static String program(String body) {
        String imports = Stream.of("dev.roast.*", "dev.roast.model.*", "java.nio.file.Path", "java.time.Duration")
                .map(name -> "import " + name + ";")
                .collect(Collectors.joining("\n"));
        return imports + "\npublic class Snippet { public static void main(String[] args) throws Exception {" + body
                + "}}";
    }

    private static void compile(Path source, Path into) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int result = compiler.run(
                null, complaints, complaints, "-d", into.toString(), "-cp", core(), "-proc:none", source.toString());
        assertThat(result).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Where the library's own classes are: the snippet needs nothing else. */
    private static String core() {
        return Path.of(URI.create(Roaster.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private static String outputOf(Path folder) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Roaster.class.getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass("Snippet").getMethod("main", String[].class);
            main.invoke(null, (Object) List.of().toArray(new String[0]));
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
