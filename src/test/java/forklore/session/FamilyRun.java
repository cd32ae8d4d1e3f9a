package forklore.session;

import forklore.gym.Life;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.List;

/// What a run would tell in which processes lived like this: each parent ends after its children,
/// but for orphans.
final class FamilyRun {
    private static final long STEP = 1_000_000;

    private final List<TraceEvent> events = new ArrayList<>();
    private final List<TraceEvent> late = new ArrayList<>();
    private int pid = 100;
    private long now;

    static List<TraceEvent> of(Life life) {
        var run = new FamilyRun();
        run.live(life, 1, Role.MAIN);
        run.events.addAll(run.late);
        return run.events;
    }

    private void live(Life life, int parent, Role role) {
        int me = pid++;
        events.add(new ProcessStarted(at(me), parent, "p" + me, StartMethod.FORK, role, "", -1));
        for (int i = 0; i < life.lines(); i++) {
            events.add(new OutputWritten(at(me), "a", Written.OUT));
        }
        life.children().forEach(child -> live(child, me, Role.CHILD));
        if (life.orphan()) {
            late.add(new ProcessExited(new Stamp(now + 1000 * STEP, me, 1), life.exitCode()));
        } else {
            events.add(new ProcessExited(at(me), life.exitCode()));
        }
    }

    private Stamp at(int process) {
        now += STEP;
        return new Stamp(now, process, 1);
    }
}
