package forklore.engine.guard;

import java.io.IOException;

/// The main class of the guard's JVM. Orders come as lines on standard input, reports go to
/// standard output. It ends when the run has ended; the end of its standard input is the order to
/// stop.
public final class Guard {
    /// A system property that makes Linux do with what every system has; for tests.
    public static final String PORTABLE = "forklore.guard.portable";

    private Guard() {}

    /// Whether this system lacks what the guard needs for FIFOs and for knowing every process.
    public static boolean isPortable() {
        return Boolean.getBoolean(PORTABLE) || !ProcessTable.exists();
    }

    /// An argument: clean up after a guard that was killed, in place of being one.
    public static final String SWEEP = "sweep";

    /// Guards one run.
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(SWEEP)) {
            sweep(Reporter.toApp());
        } else if (!isPortable()) {
            Nursery nursery = LinuxGuard.settle();
            new LinuxGuard(Reporter.toNobody(), nursery).rehearse();
            new LinuxGuard(Reporter.toApp(), nursery).run();
        } else {
            new PortableGuard(Reporter.toApp()).run();
        }
    }

    private static void sweep(Reporter reporter) {
        for (int pid : Sweep.leftovers()) {
            String command = Stat.of(pid).map(Stat::command).orElse("");
            reporter.tell(new Report.Left(pid, command));
        }
    }
}
