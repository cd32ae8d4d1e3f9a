package forklore.app.cli;

import forklore.engine.Run;
import forklore.run.Outcome;

/// Waits for a run. Ctrl-C and SIGTERM end this JVM, but not before the run's processes.
final class UntilDone {
    private UntilDone() {}

    static Outcome await(Run run) {
        var hook = new Thread(() -> stop(run), "stop-run");
        Runtime.getRuntime().addShutdownHook(hook);
        Outcome outcome = run.outcome().join();
        forget(hook);
        return outcome;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the hook with it.
            return;
        }
    }

    private static void stop(Run run) {
        run.stop();
        run.outcome().join();
    }
}
