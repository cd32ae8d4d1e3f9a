package forklore.engine.supervise;

import forklore.lesson.Text;

/// What is said of a run that reached one of its limits.
final class LimitWords {
    private static final long MIB = 1L << 20;

    private LimitWords() {}

    static Text crowded(int processes, int limit) {
        return new Text(
                processes
                        + " processes at once: a run may have "
                        + limit
                        + ", so all of them were ended. Look for a fork or a start inside a loop that"
                        + " never ends, or give the run a higher limit.",
                "同时有 "
                        + processes
                        + " 个进程，而一次运行最多只能有 "
                        + limit
                        + " 个，因此全部结束了。请检查是否在不会停止的循环里创建进程，或者调高这次运行的上限。");
    }

    static Text full(long bytes, long limit) {
        String had = mib(bytes);
        String may = mib(limit);
        return bytes >= limit - limit / 8
                ? new Text(
                        "The run's processes had "
                                + had
                                + " of memory together: they may have "
                                + may
                                + ", so all of them were ended. Look for what grows without end, or"
                                + " give the run a higher limit.",
                        "这次运行的进程一共占用了 "
                                + had
                                + " 内存，而上限是 "
                                + may
                                + "，因此全部结束了。请检查是什么在不停增长，或者调高这次运行的上限。")
                : new Text(
                        "The machine had hardly any memory left, so the run was ended; its processes"
                                + " had "
                                + had
                                + " together. Close other programs, or make this one smaller.",
                        "机器的内存快用完了，因此结束了这次运行；它的进程一共占用了 " + had + "。请关闭其他程序，或者减小这个程序的规模。");
    }

    static Text loud(long limit) {
        return new Text(
                "The run printed more than "
                        + mib(limit)
                        + ", so it was ended. Look for a print inside a loop that never ends, or give"
                        + " the run a higher limit.",
                "这次运行的输出超过了 " + mib(limit) + "，因此被结束了。请检查是否在不会停止的循环里打印，或者调高这次运行的上限。");
    }

    private static String mib(long bytes) {
        return bytes < 10 * MIB ? (bytes >> 10) + " KB" : bytes / MIB + " MB";
    }
}
