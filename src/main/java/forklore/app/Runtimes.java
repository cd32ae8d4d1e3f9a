package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.lesson.EngineKind;
import forklore.run.Candidate;
import forklore.run.RunRequest;

import java.util.List;
import java.util.Map;

/// What the window runs listings on.
public interface Runtimes extends AutoCloseable {
    Map<EngineKind, Engine> byKind();

    /// Runs programs of both languages at the same time. Never throws for what a listing or a
    /// machine does.
    Run startBoth(RunRequest request, RunListener listener);

    /// Every Python on this computer, the preferred ones first. Takes up to some seconds.
    List<Candidate> pythons() throws InterruptedException;

    /// Runs Python listings on this one from now on.
    ///
    /// @param place a file or an environment's folder; empty for the first that is found
    void usePython(String place);

    /// Stops what is still running.
    @Override
    void close();
}
