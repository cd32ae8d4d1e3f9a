package forklore.engine.replay;

import forklore.ground.Text;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunResult;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How a recorded run ended.
public final class Ends {
    private Ends() {}

    public static Outcome of(List<TraceEvent> events) {
        var end =
                events.stream()
                        .filter(RunEnded.class::isInstance)
                        .map(RunEnded.class::cast)
                        .findFirst();
        RunResult how = end.map(RunEnded::outcome).orElse(RunResult.STOPPED);
        String text = end.map(RunEnded::text).orElse("");
        return switch (how) {
            case EXITED -> new Outcome.Exited(exitCode(events));
            case FAILED -> new Outcome.Failed(Text.same(text));
            case TIMED_OUT -> new Outcome.TimedOut(List.of());
            case STOPPED -> new Outcome.Stopped();
        };
    }

    /// The first of the programs' exit codes that is not 0, or 0.
    private static int exitCode(List<TraceEvent> events) {
        Set<Integer> mains =
                events.stream()
                        .filter(
                                event ->
                                        event instanceof ProcessStarted process
                                                && process.role() == Role.MAIN)
                        .map(TraceEvent::pid)
                        .collect(Collectors.toSet());
        return events.stream()
                .filter(ProcessExited.class::isInstance)
                .map(ProcessExited.class::cast)
                .filter(exit -> mains.contains(exit.pid()) && exit.exitCode() != 0)
                .mapToInt(ProcessExited::exitCode)
                .findFirst()
                .orElse(0);
    }
}
