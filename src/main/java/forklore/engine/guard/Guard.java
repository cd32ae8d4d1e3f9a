package forklore.engine.guard;

import java.io.IOException;

/// The main class of the guard's JVM. Orders come as lines on standard input, reports go to
/// standard output. It ends when the run has ended; the end of its standard input is the order to
/// stop.
public final class Guard {
    private Guard() {}

    /// Guards one run.
    public static void main(String... args) throws IOException, InterruptedException {
        var reporter = new Reporter();
        if (ProcessTable.exists()) {
            new LinuxGuard(reporter).run();
        } else {
            new PortableGuard(reporter).run();
        }
    }
}
