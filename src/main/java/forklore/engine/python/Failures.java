package forklore.engine.python;

import forklore.engine.Outcome;
import forklore.engine.Problem;
import forklore.engine.RunListener;
import forklore.engine.RunRequest;
import forklore.lesson.Text;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remembers what failed, to say it in the end: an exception that ended a program's first process,
/// or one, wherever, that tells of a common mistake.
final class Failures implements RunListener {
    private final RunRequest request;
    private final Set<String> lanes;
    private final RunListener next;
    private final Set<Integer> mains = new HashSet<>();
    private final Map<Integer, Problem> failed = new HashMap<>();
    private Optional<Problem> reason = Optional.empty();

    /// @param lanes those of Python programs
    Failures(RunRequest request, Set<String> lanes, RunListener next) {
        this.lanes = lanes;
        this.request = request;
        this.next = next;
    }

    @Override
    public void happened(List<TraceEvent> events) {
        next.happened(events.stream().map(this::seen).toList());
    }

    private synchronized TraceEvent seen(TraceEvent event) {
        boolean ours = lanes.contains(event.at().lane());
        if (ours && event instanceof ProcessStarted started && started.role() == Role.MAIN) {
            mains.add(event.pid());
        } else if (ours && event instanceof ProcessFailed failure) {
            Problem problem = problem(failure);
            failed.put(event.pid(), problem);
            if (Mistake.in(failure.text()).isPresent()) {
                blame(problem);
            }
        } else if (ours && event instanceof ProcessExited exited && exited.exitCode() != 0) {
            Problem problem = failed.get(event.pid());
            if (problem != null && mains.contains(event.pid())) {
                blame(problem);
            }
        } else if (event instanceof RunEnded ended
                && ended.outcome().equals("exited")
                && reason.isPresent()) {
            return new RunEnded(ended.at(), "failed", reason.get().message().en());
        }
        return event;
    }

    private void blame(Problem problem) {
        if (reason.isEmpty()) {
            reason = Optional.of(problem);
        }
    }

    /// The outcome with what is known of its reason.
    synchronized Outcome explain(Outcome outcome) {
        if (!(outcome instanceof Outcome.Exited) || reason.isEmpty()) {
            return outcome;
        }
        Problem problem = reason.get();
        var places = new ArrayList<Problem>();
        if (problem.line() > 0) {
            places.add(problem);
        }
        return new Outcome.Failed(problem.message(), places);
    }

    private Problem problem(ProcessFailed failure) {
        String file =
                request.programs().stream()
                        .filter(program -> program.lane().equals(failure.lane()))
                        .findFirst()
                        .map(program -> program.listing().fileName())
                        .orElse("");
        Text words = Mistake.in(failure.text()).map(Mistake::meaning).orElse(plain(failure));
        return new Problem(failure.lane(), file, failure.line(), 0, words);
    }

    /// The exception's own words: the line after `Process NAME:`.
    private static Text plain(ProcessFailed failure) {
        String said = failure.text().lines().skip(1).findFirst().orElse(failure.text());
        return new Text(said, said);
    }
}
