package forklore.course;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.stream.Stream;

/// When, and by whom, in a run. Times are nanoseconds.
final class Moments {
    static final long SECOND = 1_000_000_000L;

    private Moments() {}

    static int pid(DemoRun run, String process) {
        return (int) run.number("pid." + process);
    }

    static int pid(DemoRun run, String lane, String process) {
        return (int) run.number(lane + ".pid." + process);
    }

    static long start(DemoRun run, int pid) {
        return first(run.all(ProcessStarted.class), pid, run);
    }

    static long end(DemoRun run, int pid) {
        return first(run.all(ProcessExited.class), pid, run);
    }

    private static long first(List<? extends TraceEvent> events, int pid, DemoRun run) {
        return events.stream()
                .filter(event -> event.pid() == pid)
                .mapToLong(TraceEvent::t)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pid + " is missing: " + run));
    }

    /// The pids of the pool's workers, in order of start.
    static List<Integer> workers(DemoRun run, String lane) {
        return run.all(lane, ProcessStarted.class).stream()
                .filter(process -> process.role() == Role.WORKER)
                .map(TraceEvent::pid)
                .toList();
    }

    static List<String> saidBy(DemoRun run, int pid) {
        return run.all(OutputWritten.class).stream()
                .filter(line -> line.pid() == pid)
                .map(OutputWritten::text)
                .toList();
    }

    /// Everything that the lane's processes printed, errors too.
    static String everything(DemoRun run, String lane) {
        var errors = run.all(lane, ProcessFailed.class).stream().map(ProcessFailed::text);
        return String.join("\n", Stream.concat(run.lines(lane).stream(), errors).toList());
    }

    /// The number in a line, `took 2.01 s`.
    static double seconds(String line) {
        return Double.parseDouble(line.replaceAll(".*?([\\d.]+) s$", "$1"));
    }
}
