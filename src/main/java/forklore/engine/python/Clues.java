package forklore.engine.python;

import forklore.lesson.Text;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Why a run may have waited for ever: things after which CPython waits for what will never come.
final class Clues {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> underWay = new HashMap<>();
    private final Set<Integer> threaded = new HashSet<>();
    private final Map<String, Text> found = new LinkedHashMap<>();

    /// Takes in the next event of the run.
    void note(TraceEvent event) {
        int pid = event.pid();
        switch (event) {
            case ProcessStarted started -> born(started);
            case LineReached reached when !reached.thread().isEmpty() -> threaded.add(pid);
            case QueuePut ignored -> underWay.merge(pid, 1, Integer::sum);
            case QueueFed ignored -> underWay.merge(pid, -1, Integer::sum);
            case TaskLost lost -> lost(lost);
            case OutputWritten said when said.stream() == Written.ERR -> heard(said);
            case ProcessExited exited when exited.exitCode() < 0 -> killed(exited);
            case TraceEvent ignored -> {}
        }
    }

    private void born(ProcessStarted started) {
        names.put(started.pid(), started.name());
        if (started.startMethod() == StartMethod.FORK && threaded.contains(started.ppid())) {
            add(
                    "fork" + started.pid(),
                    who(started.pid())
                            + " was forked from a process with several threads: a lock that another"
                            + " thread held stays locked in the child, and nobody there can let it"
                            + " go.",
                    who(started.pid()) + " 是从有多个线程的进程 fork 出来的：别的线程当时占着的锁，" + "在子进程里永远锁着，没有人能放开它。");
        }
    }

    private void lost(TaskLost lost) {
        String who = who(lost.pid());
        boolean signal = lost.exitCode() < 0;
        add(
                "lost" + lost.pool() + lost.task(),
                "Task "
                        + lost.task()
                        + " was lost with "
                        + who
                        + (signal
                                ? ", killed by signal " + -lost.exitCode()
                                : ", which ended with exit code " + lost.exitCode())
                        + ": the pool replaced the worker, but nobody will ever deliver that"
                        + " result.",
                "任务 "
                        + lost.task()
                        + " 随 "
                        + who
                        + (signal
                                ? "（被 " + -lost.exitCode() + " 号信号杀死）"
                                : "（以退出码 " + lost.exitCode() + " 结束）")
                        + "一起丢了：进程池补了工作进程，那个结果却永远不会有人送来。");
    }

    private void heard(OutputWritten said) {
        if (said.text().contains("in _handle_results")) {
            add(
                    "results" + said.pid(),
                    "The thread in "
                            + who(said.pid())
                            + " that receives the pool's results has died of an exception that could"
                            + " not be unpickled: no result can arrive any more.",
                    who(said.pid()) + " 里负责接收结果的线程，因为一个无法还原的异常而死：再也不会有结果送到。");
        } else if (said.text().contains("in incref")) {
            add(
                    "incref" + said.pid(),
                    who(said.pid())
                            + " asked the manager for an object that was gone already, because"
                            + " nobody held it any more; its task was lost.",
                    who(said.pid()) + " 向管理进程要一个对象，可是已经没有人持有它，它早被清除了；任务也就丢了。");
        }
    }

    private void killed(ProcessExited exited) {
        if (underWay.getOrDefault(exited.pid(), 0) > 0) {
            add(
                    "queue" + exited.pid(),
                    who(exited.pid())
                            + " was killed in the middle of a put: whatever it held of the queue, a"
                            + " lock or half a message, stays like that for ever.",
                    who(exited.pid()) + " 往队列里放东西时被杀：它占着的锁、写了一半的消息，永远留在那里。");
        }
    }

    private void add(String key, String en, String zh) {
        found.putIfAbsent(key, new Text(en, zh));
    }

    private String who(int pid) {
        return names.getOrDefault(pid, "pid") + " (" + pid + ")";
    }

    /// What was found, in the order in which it happened.
    List<Text> sentences() {
        return List.copyOf(found.values());
    }
}
