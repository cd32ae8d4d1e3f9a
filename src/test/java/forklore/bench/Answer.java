package forklore.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A driver's way to answer: its real standard output, where `System.out` is part of a trace.
final class Answer {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Answer() {}

    static void nanos(long nanos) {
        OUT.println(nanos);
    }
}
