package forklore.engine.python;

import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.lesson.EngineKind;
import forklore.run.RunRequest;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.stream.Collectors;

/// What this engine adds to what Python's processes tell: lost tasks, and what an exception means
/// in the learner's words. Programs of other languages pass unchanged.
public final class Commentary implements RunListener {
    private final Failures failures;
    private final LostTasks lost;

    public Commentary(RunRequest request, RunListener next) {
        var lanes =
                request.programs().stream()
                        .filter(program -> program.listing().engine() == EngineKind.PYTHON)
                        .map(RunRequest.Program::lane)
                        .collect(Collectors.toUnmodifiableSet());
        failures = new Failures(request, lanes, next);
        lost = new LostTasks(lanes, failures);
    }

    @Override
    public void happened(List<TraceEvent> events) {
        lost.happened(events);
    }

    /// The run whose events these are, with an outcome that says what went wrong.
    public Run on(Run run) {
        return new PythonRun(run, failures);
    }
}
