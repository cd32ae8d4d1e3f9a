package forklore.engine.supervise;

import forklore.engine.RunListener;
import forklore.ground.Language;
import forklore.ground.Text;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The first and the last event of a run, and who hears it all.
///
/// @param engine `java` or `python`
/// @param runtime what runs it, for people: `Java 25.0.1`
public record Story(String engine, String runtime, RunRequest request, RunListener listener) {
    /// The pid under which the app tells of the run as a whole.
    static int self() {
        return (int) ProcessHandle.current().pid();
    }

    void begin() {
        tell(
                new RunStarted(
                        new Stamp(0, self(), 0),
                        request.demo(),
                        engine,
                        runtime,
                        request.parameters()));
    }

    /// @param t nanoseconds since the run's start
    void end(long t, Outcome outcome) {
        tell(new RunEnded(new Stamp(t, self(), 0), result(outcome), text(outcome)));
    }

    private void tell(TraceEvent event) {
        listener.happened(List.of(event));
    }

    private static RunResult result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited ignored -> RunResult.EXITED;
            case Outcome.Failed ignored -> RunResult.FAILED;
            case Outcome.TimedOut ignored -> RunResult.TIMED_OUT;
            case Outcome.Stopped ignored -> RunResult.STOPPED;
        };
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Exited exited ->
                    exited.exitCode() == 0 ? "" : "exit code " + exited.exitCode();
            case Outcome.Failed failed -> failed.message().in(Language.EN);
            case Outcome.TimedOut late ->
                    Stream.concat(late.waiting().stream(), late.circles().stream())
                            .map((Text text) -> text.in(Language.EN))
                            .collect(Collectors.joining(" "));
            case Outcome.Stopped ignored -> "";
        };
    }
}
