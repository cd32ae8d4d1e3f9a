package forklore.session;

/// Something to be done outside the session. Whoever does it reports back by intents.
public sealed interface Effect {
    /// Runs this and reports [Intent.EventsArrived] and at last [Intent.RunEnded], come what may.
    record StartRun(long run, RunPlan plan) implements Effect {}

    /// Ends every process of the run by force.
    record StopRun(long run) implements Effect {}

    /// Sends SIGKILL to a process of the run.
    record KillProcess(long run, int pid) implements Effect {}

    /// Keeps these; many in a row may be kept as one.
    record SavePreferences(Preferences preferences) implements Effect {}
}
