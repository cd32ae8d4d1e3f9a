package forklore.mp;

import java.util.List;

/// What a process does when it ends by itself, as CPython's does: daemons are terminated, other
/// children waited for, and output that has no line end yet is told.
///
/// Children are waited for only in the JVMs of a listing, where no signal runs this hook (they are
/// started with `-Xrs`): a signal must end a process, not make it wait.
final class AtExit {
    private static volatile boolean finishLinks = true;
    private static volatile boolean installed;

    private AtExit() {}

    /// What this process put into queues of others need not arrive.
    static void dontFinishLinks() {
        finishLinks = false;
    }

    /// From here on, this JVM's end is a listing's end.
    static void install() {
        installed = true;
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::leave, "at exit"));
    }

    static boolean isInstalled() {
        return installed;
    }

    private static void leave() {
        for (Pool pool : Family.pools()) {
            pool.abandon();
        }
        List<Process> children = Family.children();
        for (Process child : children) {
            if (child.daemon()) {
                child.terminate();
            }
        }
        for (Process child : children) {
            child.join();
        }
        HubLink.closeAll(finishLinks);
        Family.managers().forEach(Manager::shutdown);
        Hub.ofProcess().close();
        ProcessFolder.removeAllOwn();
        System.out.flush();
        System.err.flush();
        OutputCapture.flushAll();
    }
}
