package forklore.mp;

import java.util.concurrent.locks.LockSupport;

/// Ends a worker whose parent died while a task ran: the task's thread can't see the pipe's end
/// then. Looks once a second; a worker that waits for a task sees the end at once by itself.
final class ParentWatch {
    private static final long NANOS_BETWEEN = 1_000_000_000;

    private ParentWatch() {}

    static void begin(int parent) {
        Thread.ofPlatform().name("watches the parent").daemon().start(() -> watch(parent));
    }

    private static void watch(int parent) {
        do {
            LockSupport.parkNanos(NANOS_BETWEEN);
        } while (Self.parentPid() == parent);
        Runtime.getRuntime().halt(1);
    }
}
