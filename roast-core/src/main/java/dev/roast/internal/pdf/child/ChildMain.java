package dev.roast.internal.pdf.child;

import dev.roast.internal.seam.SystemSeam;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Clock;

/** The child process: reads commands from its standard input and answers on its standard output until the input ends. */
public final class ChildMain {
    private ChildMain() {}

    /**
     * Runs until the standard input ends.
     *
     * @param arguments none
     * @throws IOException if the other end is gone
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024));
        System.setOut(System.err); // whatever a library prints must not get between the answers
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 64 * 1024));
        new Child(in, out, new SystemSeam(Clock.systemUTC())).run();
    }
}
