package forklore.mp.self;

import org.jspecify.annotations.Nullable;

/// Who this process is.
public final class Self {
    private static volatile int pid;
    private static volatile @Nullable Thread mainThread;

    private Self() {}

    public static int pid() {
        if (pid == 0) {
            pid = (int) ProcessHandle.current().pid();
        }
        return pid;
    }

    /// The process that started this one, or that adopted it; 0 where there is none.
    public static int parentPid() {
        return ProcessHandle.current().parent().map(parent -> (int) parent.pid()).orElse(0);
    }

    /// Tells who this process is: known from the parent, or changed by a fork.
    public static void is(int newPid) {
        pid = newPid;
    }

    /// The calling thread is the process's main thread.
    public static void onMainThread() {
        mainThread = Thread.currentThread();
    }

    public static boolean isMainThread(Thread thread) {
        return thread == mainThread;
    }
}
