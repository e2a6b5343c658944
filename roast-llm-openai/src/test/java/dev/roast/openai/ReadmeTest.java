package dev.roast.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.LanguageModel;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of models, hosted and local, compiles as it stands there. */
class ReadmeTest {
    private static final Pattern SECTION = Pattern.compile("(?s)## A language model\\n(.*?)\\n## ");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");

    @Test
    void theModelsOfTheReadmeCompile(@TempDir Path folder) throws IOException {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0)).contains("hosted = OpenAiLanguageModel");
        assertThat(blocks.get(1)).contains("local = OpenAiLanguageModel", "localhost", "allowLoopback()");
        Path source = folder.resolve("Snippet.java");
        Files.writeString(source, program(blocks));

        assertThat(complaints(source, folder)).isEmpty();
    }

    private static List<String> blocks() throws IOException {
        String section = SECTION.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return JAVA.matcher(section).results().map(ReadmeTest::code).toList();
    }

    private static String code(MatchResult found) {
        return found.group(1).strip();
    }

    private static String program(List<String> blocks) {
        String imports = Stream.of(
                        "dev.roast.*", "dev.roast.model.*", "dev.roast.openai.*", "dev.roast.port.*", "java.net.URI")
                .map(name -> "import " + name + ";")
                .collect(Collectors.joining("\n"));
        return imports + "\npublic class Snippet { public static void main(String[] args) {" + String.join("\n", blocks)
                + ";}}";
    }

    private static String complaints(Path source, Path into) {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(told, told, "-d", into.toString(), "-cp", libraries(), "-proc:none", source.toString());
        return result == 0 ? "" : complaints.toString(StandardCharsets.UTF_8);
    }

    /** The library's own classes: what stands in the README needs nothing else. */
    private static String libraries() {
        return Stream.of(LanguageModel.class, OpenAiLanguageModel.class)
                .map(ReadmeTest::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
