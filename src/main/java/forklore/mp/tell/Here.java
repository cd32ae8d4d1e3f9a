package forklore.mp.tell;

import forklore.mp.self.Self;

/// Where one thread stands in the listing.
public final class Here {
    private static final ThreadLocal<Here> OF_THREAD = ThreadLocal.withInitial(Here::new);

    /// Empty for the process's main thread, as in the trace.
    final String thread;

    int line;

    /// Whether [#line] has changed since it was last told.
    boolean untold;

    /// The name of the variable that is about to be given the next thing made here; or empty.
    String naming = "";

    private Here() {
        Thread current = Thread.currentThread();
        thread = Self.isMainThread(current) ? "" : current.getName();
    }

    static Here get() {
        return OF_THREAD.get();
    }
}
