package forklore.model;

import forklore.ground.Language;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.SyncEvent.ConditionNotified;
import forklore.trace.SyncEvent.FlagCleared;
import forklore.trace.SyncEvent.FlagSet;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncRecovered;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.SyncKind;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.List;
import java.util.Optional;

/// Writes a made-up run of processes that wait for each other, for tests: 1 is the main process,
/// made at once; each fact happens 10 ms after the one before.
public final class WaitStory {
    public static final int MAIN = 1;

    private static final int STEP = 10;

    private final Story story = new Story();
    private int ms;

    public WaitStory() {
        story.main(MAIN);
    }

    private WaitStory tell(TraceEvent event) {
        story.and(event);
        return this;
    }

    private Story next() {
        ms += STEP;
        return story.at(ms);
    }

    public WaitStory passes(int more) {
        ms += more;
        return this;
    }

    public WaitStory fork(int... pids) {
        for (int pid : pids) {
            next().fork(pid, MAIN);
        }
        return this;
    }

    public WaitStory exits(int pid, int code) {
        next().exits(pid, code);
        return this;
    }

    public WaitStory line(int pid, String thread, int line) {
        next().line(pid, thread, line);
        return this;
    }

    public WaitStory pool(String id, int... workers) {
        next().pool(MAIN, id, workers.length);
        for (int slot = 0; slot < workers.length; slot++) {
            next().worker(workers[slot], MAIN, id, slot);
        }
        return this;
    }

    public Story facts() {
        return next();
    }

    public WaitStory makes(SyncKind kind, String id, String name, int count) {
        return tell(new SyncCreated(next().stamp(MAIN, 0), id, kind, name, count));
    }

    public WaitStory lock(String id) {
        return makes(SyncKind.LOCK, id, id, 0);
    }

    public WaitStory takes(int pid, String id) {
        return tell(new SyncAcquired(next().stamp(pid, 0), id, -1));
    }

    public WaitStory gives(int pid, String id) {
        return tell(new SyncReleased(next().stamp(pid, 0), id, -1));
    }

    public WaitStory recovers(int pid, String id, int from) {
        return tell(new SyncRecovered(next().stamp(pid, 0), id, from));
    }

    public WaitStory sets(int pid, String id) {
        return tell(new FlagSet(next().stamp(pid, 0), id));
    }

    public WaitStory clears(int pid, String id) {
        return tell(new FlagCleared(next().stamp(pid, 0), id));
    }

    public WaitStory notifies(int pid, String id) {
        return tell(new ConditionNotified(next().stamp(pid, 0), id, 1));
    }

    public WaitStory passesAll(int pid, String id, int parties) {
        return tell(new BarrierPassed(next().stamp(pid, 0), id, parties));
    }

    public WaitStory waits(int pid, Wait call, String on) {
        return tell(new Blocked(next().stamp(pid, 0), call, on, 0, -1));
    }

    public WaitStory waits(int pid, Wait call, String on, int seconds) {
        return tell(new Blocked(next().stamp(pid, 0), call, on, 0, seconds * 1_000_000_000L));
    }

    /// At this end of a pipe.
    public WaitStory waitsAt(int pid, Wait call, String pipe, int end) {
        return tell(new Blocked(next().stamp(pid, 0), call, pipe, end, 0, -1));
    }

    public WaitStory joins(int pid, int child) {
        return tell(new Blocked(next().stamp(pid, 0), Wait.JOIN, "", child, -1));
    }

    public WaitStory joins(int pid, int child, int seconds) {
        return tell(
                new Blocked(next().stamp(pid, 0), Wait.JOIN, "", child, seconds * 1_000_000_000L));
    }

    public WaitStory goesOn(int pid, Wait call) {
        return tell(new Unblocked(next().stamp(pid, 0), call));
    }

    public WaitStory signals(int pid, int target) {
        return tell(new SignalSent(next().stamp(pid, 0), target, 15));
    }

    public WaitStory queue(String id, int capacity) {
        return tell(new QueueCreated(next().stamp(MAIN, 0), id, id, capacity));
    }

    public WaitStory puts(int pid, String id) {
        return tell(new QueuePut(next().stamp(pid, 0), id, 1, 0, "x"));
    }

    public WaitStory gets(int pid, String id) {
        return tell(new QueueGot(next().stamp(pid, 0), id, 0, 0, "x"));
    }

    public WaitStory pipe(String id, boolean duplex) {
        return pipe(id, id, duplex);
    }

    public WaitStory pipe(String id, String name, boolean duplex) {
        tell(new PipeCreated(next().stamp(MAIN, 0), id, name, 65_536, duplex));
        return holds(MAIN, id, 0).holds(MAIN, id, 1);
    }

    public WaitStory holds(int pid, String id, int end) {
        return tell(new PipeHeld(next().stamp(pid, 0), id, end));
    }

    public WaitStory closes(int pid, String id, int end) {
        return tell(new PipeClosed(next().stamp(pid, 0), id, end));
    }

    public WaitStory sends(int pid, String id, int end) {
        return tell(new PipeSent(next().stamp(pid, 0), id, end, 100, -1, "x"));
    }

    public World world() {
        return story.world();
    }

    public Timeline timeline() {
        return story.timeline();
    }

    public List<TraceEvent> events() {
        return story.events();
    }

    /// The circles in words as they are now, two seconds after the last fact.
    public List<String> circles() {
        return circles(2_000);
    }

    public List<String> circles(int later) {
        var world = world();
        return said(WaitsFor.at(world, "", world.t() + later * 1_000_000L), world);
    }

    public Optional<String> circle() {
        return circles().stream().findFirst();
    }

    public List<String> circlesAtDeadline() {
        var world = world();
        return said(WaitsFor.atDeadline(world, "", world.t()), world);
    }

    private static List<String> said(WaitsFor waits, World world) {
        var words = new WaitWords(world);
        return waits.knots().stream().map(knot -> words.of(knot).in(Language.EN)).toList();
    }
}
