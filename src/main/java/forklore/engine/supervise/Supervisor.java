package forklore.engine.supervise;

import forklore.engine.Run;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Runs what engines plan, each run under a guard of its own.
public final class Supervisor implements AutoCloseable {
    private final GuardStock guards = new GuardStock();
    private final Set<SupervisedRun> running = ConcurrentHashMap.newKeySet();

    /// Gets ready for the next run, so that it starts sooner: a guard, and the reader of traces.
    ///
    /// @throws IOException where no process can be started
    public void prepare() throws IOException {
        guards.prepare();
        TraceLines.warmUp();
    }

    /// Other runs are going to follow: each leaves a guard ready for the next.
    public void expectMore() {
        guards.expectMore();
    }

    /// Starts a run; returns at once.
    public Run start(Story story, Planner planner) {
        var run = new SupervisedRun(guards, story, planner);
        running.add(run);
        var _ = run.outcome().whenComplete((outcome, error) -> running.remove(run));
        run.begin();
        return run;
    }

    /// Stops everything and waits until it has stopped.
    @Override
    public void close() {
        running.forEach(Run::stop);
        running.forEach(run -> run.outcome().handle((outcome, error) -> true).join());
        guards.close();
    }
}
