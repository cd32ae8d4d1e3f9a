package forklore.mp.life;

import forklore.mp.self.LastAct;

/// What a process does when it ends by itself, as CPython's does: daemons are terminated, other
/// children waited for, and output that has no line end yet is told.
///
/// Children are waited for only in the JVMs of a listing, where no signal runs this hook (they are
/// started with `-Xrs`): a signal must end a process, not make it wait.
final class AtExit {
    private AtExit() {}

    /// From here on, this JVM's end is a listing's end.
    static void install() {
        LastAct.expect();
        Runtime.getRuntime().addShutdownHook(new Thread(LastAct::all, "at exit"));
    }
}
