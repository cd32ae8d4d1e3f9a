package forklore.mp.fork;

import forklore.mp.InterruptedWait;
import forklore.mp.self.Seconds;
import forklore.mp.tell.Tracer;
import forklore.trace.Wait;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

/// Waits that signals interrupt: the handler runs, and the wait goes on (CPython's PEP 475). They
/// ask again and again, at most two milliseconds apart, rather than wait in the system, where
/// neither a thread's interrupt nor a signal that another thread got would end the wait.
public final class Waiting {
    private static final long SHORTEST_LOOK = 200_000;
    private static final long LONGEST_LOOK = 2_000_000;

    private Waiting() {}

    /// Waits until it is over.
    ///
    /// @param name the call, for whoever interrupts it
    /// @param wait what it waits for
    /// @param tell tells of the wait's beginning, and again after each handler
    /// @param over whether it is over, asked after a wait for that many ns at most
    /// @throws InterruptedWait where the calling thread is interrupted
    static void until(String name, Wait wait, Runnable tell, LongPredicate over) {
        boolean isOver = false;
        while (!isOver) {
            tell.run();
            try {
                isOver = overBeforeASignal(name, over);
            } finally {
                Tracer.unblocked(wait);
            }
            SignalHandlers.run();
        }
    }

    private static boolean overBeforeASignal(String name, LongPredicate over) {
        long pause = 0;
        while (!over.test(pause)) {
            if (Thread.interrupted()) {
                throw new InterruptedWait(name, new InterruptedException());
            }
            if (SignalHandlers.anyHasCome()) {
                return false;
            }
            pause = Math.clamp(pause * 2, SHORTEST_LOOK, LONGEST_LOOK);
        }
        return true;
    }

    /// Waits for the time to pass.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public static void sleep(long nanos) {
        long deadline = Seconds.deadline(nanos);
        until(
                "sleep",
                Wait.SLEEP,
                () -> Tracer.blocked(Wait.SLEEP, "", 0, Math.max(0, Seconds.left(deadline))),
                pause -> {
                    LockSupport.parkNanos(Math.min(pause, Seconds.left(deadline)));
                    return Seconds.left(deadline) <= 0;
                });
    }

    /// Waits for a signal that has a handler, and calls that.
    ///
    /// @throws InterruptedWait where the calling thread is interrupted
    public static void pause() {
        Tracer.blocked(Wait.SIGNAL, "", 0, Seconds.FOREVER);
        try {
            boolean _ =
                    overBeforeASignal(
                            "pause",
                            pause -> {
                                LockSupport.parkNanos(pause);
                                return false;
                            });
        } finally {
            Tracer.unblocked(Wait.SIGNAL);
        }
        SignalHandlers.run();
    }
}
