package forklore.engine.python;

import static java.util.stream.Collectors.joining;

import forklore.engine.RunListener;
import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.RunResult;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remembers what failed, to say it in the end: an exception that ended a program's first process,
/// or one, wherever, that tells of a common mistake with processes.
final class Failures implements RunListener {
    private static final Pattern COLUMN = Pattern.compile("line \\d+, column (\\d+)");

    private static final Pattern IN_WORKER =
            Pattern.compile("in the worker(?:\\n {4}at .* line (\\d+))+");

    private static final int LONGEST = 300;

    /// More lines than this are of no use to anybody, as in a recursion without end.
    private static final int MOST_LINES = 200;

    private final RunRequest request;
    private final Set<String> lanes;
    private final RunListener next;
    private final Clues clues = new Clues();
    private final Set<Integer> mains = new HashSet<>();

    /// The lines that started the processes: where an exception comes from no line of the listing,
    /// it is the way of starting that is wrong.
    private final Map<Integer, Integer> births = new HashMap<>();

    /// First processes that ended badly; they may be heard of before what they had to tell.
    private final Set<Integer> ended = new HashSet<>();

    private final Map<Integer, ProcessFailed> failed = new HashMap<>();
    private final Map<Integer, List<String>> tracebacks = new HashMap<>();

    /// Processes that have begun a line of errors and not ended it.
    private final Set<Integer> openLines = new HashSet<>();

    private Optional<ProcessFailed> reason = Optional.empty();

    /// Whether the run is being ended by force: what happens from then on explains nothing.
    private boolean ending;

    /// @param lanes those of Python programs
    Failures(RunRequest request, Set<String> lanes, RunListener next) {
        this.request = request;
        this.lanes = lanes;
        this.next = next;
    }

    @Override
    public void happened(List<TraceEvent> events) {
        next.happened(events.stream().map(this::seen).toList());
    }

    private synchronized TraceEvent seen(TraceEvent event) {
        ending |= event instanceof RunEnding;
        if (lanes.contains(event.lane())) {
            note(event);
            if (!ending) {
                clues.note(event);
            }
        }
        if (event instanceof RunEnded ended && ended.outcome() == RunResult.TIMED_OUT) {
            String why =
                    clues.sentences().stream()
                            .map(text -> text.in(Language.EN))
                            .collect(joining(" "));
            return new RunEnded(
                    ended.at(), RunResult.TIMED_OUT, (ended.text() + " " + why).strip());
        }
        if (event instanceof RunEnded ended
                && ended.outcome() == RunResult.EXITED
                && reason.isPresent()) {
            return new RunEnded(ended.at(), RunResult.FAILED, words(reason.get()).in(Language.EN));
        }
        return event;
    }

    private void note(TraceEvent event) {
        if (event instanceof ProcessStarted started) {
            births.put(event.pid(), event.line());
            if (started.role() == Role.MAIN) {
                mains.add(event.pid());
            }
        } else if (event instanceof ProcessFailed failure) {
            failed.put(event.pid(), failure);
            tracebacks.put(event.pid(), new ArrayList<>());
            if (ProcessMistakes.in(failure.text()).isPresent() || ended.contains(event.pid())) {
                blame(failure);
            }
        } else if (event instanceof OutputWritten said && said.stream() == Written.ERR) {
            List<String> traceback = tracebacks.get(event.pid());
            if (traceback != null && traceback.size() < MOST_LINES) {
                boolean goesOn = openLines.contains(event.pid()) && !traceback.isEmpty();
                traceback.add((goesOn ? traceback.removeLast() : "") + said.text());
            }
            if (said.more()) {
                openLines.add(event.pid());
            } else {
                openLines.remove(event.pid());
            }
        } else if (event instanceof ProcessExited exited
                && exited.exitCode() != 0
                && mains.contains(event.pid())) {
            ended.add(event.pid());
            ProcessFailed failure = failed.get(event.pid());
            if (failure != null) {
                blame(failure);
            }
        }
    }

    private void blame(ProcessFailed failure) {
        if (reason.isEmpty()) {
            reason = Optional.of(failure);
        }
    }

    /// The outcome with what is known of its reason.
    synchronized Outcome explain(Outcome outcome) {
        if (outcome instanceof Outcome.TimedOut late) {
            var all = new ArrayList<>(late.waiting());
            all.addAll(clues.sentences());
            return new Outcome.TimedOut(all, late.circles());
        }
        if (!(outcome instanceof Outcome.Exited) || reason.isEmpty()) {
            return outcome;
        }
        Problem problem = problem(reason.get());
        var places = new ArrayList<Problem>();
        if (problem.line() > 0) {
            places.add(problem);
        }
        inWorker(reason.get(), problem.fileName()).ifPresent(places::add);
        return new Outcome.Failed(problem.message(), places);
    }

    private Problem problem(ProcessFailed failure) {
        String file =
                request.programs().stream()
                        .filter(program -> program.lane().equals(failure.lane()))
                        .findFirst()
                        .map(program -> program.listing().fileName())
                        .orElse("");
        Matcher column = COLUMN.matcher(failure.text());
        return new Problem(
                failure.lane(),
                file,
                failure.line() > 0 ? failure.line() : births.getOrDefault(failure.pid(), 0),
                column.find() ? Integer.parseInt(column.group(1)) : 0,
                words(failure),
                String.join("\n", tracebacks.getOrDefault(failure.pid(), List.of())));
    }

    /// Where a pool's worker raised what then came out of `get()` in the parent.
    private static Optional<Problem> inWorker(ProcessFailed failure, String file) {
        Matcher place = IN_WORKER.matcher(failure.text());
        if (!place.find()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(place.group(1));
        var words = Phrases.of(Failures.class).text("raised-in-worker");
        return Optional.of(new Problem(failure.lane(), file, line, 0, words));
    }

    private static Text words(ProcessFailed failure) {
        return ProcessMistakes.in(failure.text())
                .or(() -> LanguageMistakes.in(failure.text()))
                .orElseGet(() -> plain(failure));
    }

    /// The exception's own words: the line after `Process NAME:`.
    private static Text plain(ProcessFailed failure) {
        String all = failure.text().lines().skip(1).findFirst().orElse(failure.text());
        String said = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
        return Text.same(said);
    }
}
