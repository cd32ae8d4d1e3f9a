package forklore.engine.both;

import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.guard.Order;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.Commentary;
import forklore.engine.python.PythonEngine;
import forklore.engine.supervise.CannotRun;
import forklore.engine.supervise.Story;
import forklore.engine.supervise.Supervisor;
import forklore.run.RunRequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Runs programs of both languages at the same time and on one clock, each on its own engine. A
/// start method that the request asks for is the Python program's.
public final class BothEngines implements AutoCloseable {
    private final Supervisor supervisor = new Supervisor();
    private final JavaEngine java;
    private final PythonEngine python;

    /// The two remain the caller's to close.
    public BothEngines(JavaEngine java, PythonEngine python) {
        this.java = java;
        this.python = python;
    }

    /// Starts a run of programs that have lanes of their own. Never throws for what a listing or a
    /// machine does: that is an outcome.
    public Run start(RunRequest request, RunListener listener) {
        var commentary = new Commentary(request, listener);
        String runtime = java.availability().runtime() + " | " + python.availability().runtime();
        var story = new Story("both", runtime, request, commentary);
        return commentary.on(supervisor.start(story, () -> plan(request)));
    }

    private List<Order.Start> plan(RunRequest request)
            throws CannotRun, IOException, InterruptedException {
        supervisor.prepare();
        // Compiling takes longer than looking for an interpreter: what fails, fails soon.
        var starts = new ArrayList<>(python.plan(request));
        starts.addAll(java.plan(request));
        return starts;
    }

    /// Stops what is still running.
    @Override
    public void close() {
        supervisor.close();
    }
}
