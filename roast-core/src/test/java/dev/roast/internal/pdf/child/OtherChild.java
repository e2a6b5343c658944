package dev.roast.internal.pdf.child;

import dev.roast.port.DocumentInfo;
import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child that does, instead of reading PDFs, what the first word of each document says. */
final class OtherChild {
    private OtherChild() {}

    static Launch launch() {
        Path java = Launch.javaOf(Path.of(System.getProperty("java.home")));
        List<Path> withTests = new ArrayList<>(List.of(testClasses()));
        withTests.addAll(CodeLocations.find().orElseThrow());
        return new Launch(java, withTests, List.of(), OtherChild.class.getName());
    }

    /** Asked for as a resource, as tests that are patched into a module have that module's location. */
    static Path testClasses() {
        String name = OtherChild.class.getName().replace('.', '/') + ".class";
        URL here = Objects.requireNonNull(OtherChild.class.getResource("/" + name), name);
        Path file = Path.of(URI.create(here.toString()));
        return file.getRoot()
                .resolve(file.subpath(0, file.getNameCount() - Path.of(name).getNameCount()));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        new Frame(Frame.Kind.READY).writeTo(out);
        while (true) {
            Frame frame = Frame.readFrom(in).orElseThrow();
            act(new String(frame.bytes(), StandardCharsets.UTF_8), out);
        }
    }

    private static void act(String word, DataOutputStream out) throws IOException, InterruptedException {
        switch (word) {
            case "spin" -> spin();
            case "sleep" -> new CountDownLatch(1).await();
            case "starve" -> starve(out);
            case "fill" -> fill();
            case "overflow" -> new Frame(Frame.Kind.OVERFLOWED).writeTo(out);
            case "die" -> Runtime.getRuntime().halt(134);
            case "lie" -> new Frame(Frame.Kind.EXTRACTED, new byte[] {1, 2, 3}, new byte[0]).writeTo(out);
            case "babble" -> out.writeBytes("A library's banner, on the standard output.");
            case "pid" -> answer(String.valueOf(ProcessHandle.current().pid()), out);
            case "environment" -> answer(String.valueOf(System.getenv().keySet()), out);
            default -> throw new IllegalArgumentException(word);
        }
        out.flush();
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1_000;
        }
    }

    /** As it looks from outside when others have the processors: three seconds for a fifth of that. */
    private static void starve(DataOutputStream out) throws IOException, InterruptedException {
        for (int turn = 0; turn < 10; turn++) {
            long until = System.nanoTime() + 60_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            new CountDownLatch(1).await(240, TimeUnit.MILLISECONDS);
        }
        answer("read at last", out);
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1 << 20]);
        }
    }

    /** As a document's title. */
    private static void answer(String title, DataOutputStream out) throws IOException {
        ResumeText text = new ResumeText(
                1, List.of(), List.of(), new DocumentInfo(title, "", "", "", List.of()), LayoutNotes.plain());
        new Frame(Frame.Kind.EXTRACTED, new Records().write(text), new byte[0]).writeTo(out);
    }
}
