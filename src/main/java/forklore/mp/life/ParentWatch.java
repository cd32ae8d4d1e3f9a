package forklore.mp.life;

import forklore.mp.files.ProcessFolder;
import forklore.mp.self.Self;

import java.util.concurrent.locks.LockSupport;

/// Ends a child whose parent is dead, whatever killed it. Looks at the parent's number four times a
/// second: a thread that waited for the end of the parent's pipe instead would be in a system call
/// when the child ends by itself, and the JVM waits 300 ms for such threads before it exits.
public final class ParentWatch {
    private static final long NANOS_BETWEEN = 250_000_000;

    private ParentWatch() {}

    static void begin(int parent) {
        Thread.ofPlatform().name("watches the parent").daemon().start(() -> watch(parent));
    }

    private static void watch(int parent) {
        do {
            LockSupport.parkNanos(NANOS_BETWEEN);
        } while (Self.parentPid() == parent);
        ProcessFolder.removeOf(parent);
        ProcessFolder.removeAllOwn();
        Runtime.getRuntime().halt(1);
    }
}
