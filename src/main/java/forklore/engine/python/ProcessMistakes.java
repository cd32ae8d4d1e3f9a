package forklore.engine.python;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;

/// Mistakes that belong to multiprocessing. They spoil a run in whichever process they appear.
final class ProcessMistakes {
    private static final List<Mistake> KNOWN =
            List.of(
                    Mistake.of("finished its\\s+bootstrapping phase", "process.main-guard"),
                    Mistake.of(
                            "should only be shared between processes through inheritance",
                            "process.plain-queue"),
                    Mistake.of(
                            "Can't pickle|[Cc]an(no|')t pickle|Can't get local object",
                            "process.pickle"),
                    Mistake.of("Pool is still running", "process.pool-running"),
                    Mistake.of("Pool not running", "process.pool-closed"),
                    Mistake.of("has no attribute '_(closed|popen)'", "process.super"),
                    Mistake.of(
                            "daemonic processes are not allowed to have children",
                            "process.daemon"),
                    Mistake.of("can only join a started process", "process.not-started"),
                    Mistake.of("cannot start a process twice", "process.started-twice"),
                    Mistake.of("can only (join|test) a child process", "process.not-mine"),
                    Mistake.of("context has already been set", "process.start-method"),
                    Mistake.of(
                            "TypeError: (\\w+)\\(\\) takes (\\d+) positional arguments? but (\\d+)"
                                    + " (was|were) given\\z",
                            "process.arguments"),
                    Mistake.of(
                            "TypeError: (\\w+)\\(\\) missing \\d+ required positional arguments?:"
                                    + " (.+)\\z",
                            "process.missing-arguments"),
                    Mistake.of("ValueError: Queue <.*> is closed", "process.queue-closed"),
                    Mistake.of("process pool (was|were) terminated abruptly", "process.executor"));

    private ProcessMistakes() {}

    /// What the mistake means that this exception tells of.
    static Optional<Text> in(String exception) {
        return KNOWN.stream().flatMap(mistake -> mistake.in(exception).stream()).findFirst();
    }
}
