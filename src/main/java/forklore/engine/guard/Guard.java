package forklore.engine.guard;

import java.io.IOException;

/// The main class of the guard's JVM. Orders come as lines on standard input, reports go to
/// standard output. It ends when the run has ended; the end of its standard input is the order to
/// stop.
public final class Guard {
    private Guard() {}

    /// Guards one run.
    public static void main(String... args) throws IOException, InterruptedException {
        if (ProcessTable.exists()) {
            LinuxGuard.settle();
            new LinuxGuard(Reporter.toNobody()).rehearse();
            new LinuxGuard(Reporter.toApp()).run();
        } else {
            new PortableGuard(Reporter.toApp()).run();
        }
    }
}
