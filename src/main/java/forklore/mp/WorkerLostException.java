package forklore.mp;

import forklore.mp.self.Signals;

import java.io.Serial;

/// A pool's worker died with a task in hand. The task may have been done in part; it is not tried
/// again.
public final class WorkerLostException extends ProcessException {
    @Serial private static final long serialVersionUID = 1;

    private final int pid;
    private final int exitCode;

    public WorkerLostException(String worker, int pid, int exitCode, String task) {
        super(
                worker
                        + " (pid "
                        + pid
                        + ") "
                        + Signals.ending(exitCode)
                        + " in the middle of "
                        + task
                        + ". Only this task is lost: a new worker takes the place.");
        this.pid = pid;
        this.exitCode = exitCode;
    }

    /// The dead worker.
    public int pid() {
        return pid;
    }

    /// Its exit code, or minus the signal that killed it.
    public int exitCode() {
        return exitCode;
    }
}
