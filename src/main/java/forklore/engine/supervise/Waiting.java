package forklore.engine.supervise;

import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.model.Knot;
import forklore.model.Phase;
import forklore.model.WaitWords;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.RunEvent.CircleClosed;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who waits for whom at this moment, as sentences. A process waits where its last call to wait has
/// not returned; several threads of one process share that place. One that sleeps and has told of
/// no wait waits as well, for something unknown.
final class Waiting {
    private static final Phrases WORDS = Phrases.of(Waiting.class);

    private final TreeMap<Integer, ProcessStarted> alive = new TreeMap<>();
    private final Map<Integer, Blocked> waits = new HashMap<>();
    private final Map<Integer, Wait> asleep = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Set<List<Knot.Turn>> told = new HashSet<>();
    private World world = World.EMPTY;

    /// Takes in the next event of the run.
    void note(TraceEvent event) {
        if (!(event instanceof OutputWritten)) {
            world = world.after(event);
        }
        if (event instanceof ProcessStarted started) {
            alive.put(started.pid(), started);
        } else if (event instanceof Blocked blocked) {
            waits.put(blocked.pid(), blocked);
        } else if (event instanceof Unblocked) {
            waits.remove(event.pid());
        } else if (event instanceof ProgramReplaced replaced) {
            becomes(replaced);
        } else if (event instanceof LineReached reached && reached.thread().isEmpty()) {
            lines.put(event.pid(), event.line());
        } else if (event instanceof ProcessExited) {
            waits.remove(event.pid());
            asleep.remove(event.pid());
            lines.remove(event.pid());
            alive.remove(event.pid());
        }
    }

    private void becomes(ProgramReplaced event) {
        waits.remove(event.pid());
        lines.remove(event.pid());
        alive.computeIfPresent(
                event.pid(),
                (_, old) ->
                        new ProcessStarted(
                                old.at(),
                                old.ppid(),
                                event.program(),
                                old.startMethod(),
                                old.role(),
                                old.pool(),
                                old.slot()));
    }

    /// A process sleeps, says the system: what it waits in, where it has not told itself and is not
    /// there to wait for others.
    ///
    /// @param call what for, as far as the system says
    Optional<TraceEvent> asleep(int pid, long t, Wait call) {
        ProcessStarted process = alive.get(pid);
        if (process == null || waits.containsKey(pid) || mayRest(process)) {
            return Optional.empty();
        }
        asleep.put(pid, call);
        return Optional.of(new Blocked(stamp(process, t), call, "", 0, -1));
    }

    private boolean isBusy(ProcessStarted process) {
        return world.pools().get(process.pool()).stream()
                .flatMap(pool -> pool.slots().stream())
                .anyMatch(slot -> slot.pid() == process.pid() && slot.busy());
    }

    private boolean mayRest(ProcessStarted process) {
        return switch (process.role()) {
            case HELPER, MANAGER -> true;
            case WORKER -> !isBusy(process);
            case MAIN, CHILD -> false;
        };
    }

    /// The end of a wait for something unknown: the system says that the process is awake, or the
    /// process shows it.
    Optional<TraceEvent> awake(int pid, long t) {
        ProcessStarted process = alive.get(pid);
        Wait call = asleep.remove(pid);
        return process != null && call != null
                ? Optional.of(new Unblocked(stamp(process, t), call))
                : Optional.empty();
    }

    private Stamp stamp(ProcessStarted process, long t) {
        int line = lines.getOrDefault(process.pid(), 0);
        return new Stamp(t, process.pid(), line, process.lane());
    }

    /// One sentence for each process that is alive, but for a runtime's helpers.
    List<Text> sentences() {
        return alive.values().stream()
                .filter(process -> process.role() != Role.HELPER)
                .map(this::sentence)
                .toList();
    }

    private Text sentence(ProcessStarted process) {
        int pid = process.pid();
        Blocked wait = waits.get(pid);
        if (wait != null) {
            return waiting(who(pid), wait);
        }
        if (process.role() == Role.WORKER && !isBusy(process)) {
            return WORDS.text("no-task", who(pid));
        }
        if (process.role() == Role.MANAGER) {
            return WORDS.text("requests", who(pid));
        }
        int line = lines.getOrDefault(pid, 0);
        return line > 0 ? WORDS.text("at-line", who(pid), line) : WORDS.text("running", who(pid));
    }

    /// The circles of processes that wait for each other, each in one sentence.
    ///
    /// @param t the moment at which nothing more can happen
    List<Text> circles(long t) {
        var words = new WaitWords(world);
        return lanes().flatMap(lane -> WaitsFor.atDeadline(world, lane, t).knots().stream())
                .map(words::of)
                .toList();
    }

    /// The circles that this event has closed. Only a wait without a limit or an end can close one.
    List<TraceEvent> closedBy(TraceEvent event) {
        boolean may =
                event instanceof ProcessExited
                        || (event instanceof Blocked blocked && blocked.timeout() < 0);
        return may
                ? closed(
                        lanes().flatMap(
                                        lane ->
                                                WaitsFor.at(world, lane, event.t())
                                                        .knots()
                                                        .stream()),
                        event.at())
                : List.of();
    }

    /// The circles that nobody was told of yet when the deadline passed.
    List<TraceEvent> closedLate(Stamp at) {
        return closed(
                lanes().flatMap(lane -> WaitsFor.atDeadline(world, lane, at.t()).knots().stream()),
                at);
    }

    private List<TraceEvent> closed(Stream<Knot> knots, Stamp at) {
        var words = new WaitWords(world);
        return knots.filter(knot -> told.add(knot.turns()))
                .<TraceEvent>map(
                        knot -> {
                            int last = knot.turns().getLast().pid();
                            var stamp = new Stamp(at.t(), last, 0, knot.lane());
                            return new CircleClosed(stamp, words.of(knot).in(Language.EN));
                        })
                .toList();
    }

    private Stream<String> lanes() {
        return alive.values().stream().map(ProcessStarted::lane).distinct();
    }

    private Text waiting(String who, Blocked wait) {
        Text what = wait.onPid() > 0 ? end(who(wait.onPid())) : held(wait);
        return wait.line() > 0
                ? WORDS.text("waiting.at-line", who, what, wait.line())
                : WORDS.text("waiting", who, what);
    }

    private static Text end(String whom) {
        return WORDS.text("wait.process", whom);
    }

    /// What is waited for, and who has it.
    private Text held(Blocked wait) {
        var phase = Phase.Waiting.of(wait);
        var words = new WaitWords(world);
        Text what = what(phase, words);
        return words.holders(phase, this::who)
                .map(holders -> WORDS.text("wait.held", what, holders))
                .orElse(what);
    }

    /// Of a queue and of a pool it is said what would have to happen.
    private Text what(Phase.Waiting wait, WaitWords words) {
        return switch (wait.call()) {
            case GET -> WORDS.text("wait.get");
            case PUT -> WORDS.text("wait.put");
            case FEEDER -> WORDS.text("wait.feeder");
            case JOIN ->
                    WORDS.text(
                            world.queues().get(wait.on()).isPresent()
                                    ? "wait.join-queue"
                                    : "wait.join");
            default -> WORDS.text("wait.for", words.what(wait));
        };
    }

    private String who(int pid) {
        ProcessStarted process = alive.get(pid);
        return process == null
                ? world.process(pid)
                        .map(ended -> ended.name() + " (" + pid + ")")
                        .orElse("pid " + pid)
                : process.name() + " (" + pid + ")";
    }
}
