package forklore.mp.fork;

import forklore.mp.files.OwnEnd;

/// What an engine weaves into a listing in place of `System.exit`, `Runtime.exit` and
/// `Runtime.halt`: the same, and in a forked child, which has none of the threads that these wait
/// for, the system's own way to end. A code that could be taken for a signal's is said to be none.
/// Nobody needs to call it by hand.
public final class Ending {
    private Ending() {}

    /// As [System#exit].
    public static void exit(int code) {
        if (Fork.isChild()) {
            throw Fork.leave(code);
        }
        OwnEnd.tell(code);
        System.exit(code);
    }

    /// As [Runtime#exit].
    public static void exit(Runtime runtime, int code) {
        if (Fork.isChild()) {
            throw Fork.leave(code);
        }
        OwnEnd.tell(code);
        runtime.exit(code);
    }

    /// As [Runtime#halt]; a forked child writes out first what it printed.
    public static void halt(Runtime runtime, int code) {
        if (Fork.isChild()) {
            throw Fork.leave(code);
        }
        OwnEnd.tell(code);
        runtime.halt(code);
    }
}
