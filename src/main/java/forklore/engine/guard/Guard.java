package forklore.engine.guard;

import forklore.ground.Surroundings;

import java.io.IOException;
import java.util.stream.Stream;

/// The main class of the guard's JVM. Orders come as lines on standard input, reports go to
/// standard output. It ends when the run has ended; the end of its standard input is the order to
/// stop.
public final class Guard {
    /// A system property that makes Linux do with what every system has; for tests.
    public static final String PORTABLE = "forklore.guard.portable";

    private Guard() {}

    /// Whether this system lacks what the guard needs for FIFOs and for knowing every process.
    public static boolean isPortable() {
        return Surroundings.isOn(PORTABLE) || !ProcessTable.exists();
    }

    /// An argument: clean up after a guard that was killed, in place of being one.
    public static final String SWEEP = "sweep";

    /// Guards one run.
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(SWEEP)) {
            sweep(Reporter.toApp());
        } else if (!isPortable()) {
            guard(Reporter.toApp());
        } else {
            new PortableGuard(Reporter.toApp()).run();
        }
    }

    private static void guard(Reporter reporter) {
        try {
            Nursery nursery = LinuxGuard.settle();
            new LinuxGuard(Reporter.toNobody(), nursery).rehearse();
            new LinuxGuard(reporter, nursery).run();
        } catch (IOException e) {
            String why = e.getClass().getSimpleName() + " " + e.getMessage();
            reporter.tell(
                    new Report.Refused(
                            "",
                            "a run: its pipes cannot be made in the folder for temporary files, "
                                    + Surroundings.temporary()
                                    + " ("
                                    + why
                                    + ")"));
            reporter.tell(new Report.Gone(System.nanoTime()));
        } catch (RuntimeException | Error e) {
            // Its understudy cleans up; that it was not ended by somebody else is to be known.
            String where =
                    Stream.of(e.getStackTrace()).findFirst().map(at -> " at " + at).orElse("");
            reporter.tell(new Report.Broken(e + where));
            throw e;
        }
    }

    private static void sweep(Reporter reporter) {
        for (int pid : Sweep.leftovers()) {
            String command = Stat.of(pid).map(Stat::command).orElse("");
            reporter.tell(new Report.Left(pid, command));
        }
    }
}
