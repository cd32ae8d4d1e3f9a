package forklore.engine.supervise;

import forklore.lesson.Text;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who waits for whom at this moment, as sentences. A process waits where its last call to wait has
/// not returned; several threads of one process share that place. One that sleeps and has told of
/// no wait waits as well, for something unknown.
final class Waiting {
    private final TreeMap<Integer, ProcessStarted> alive = new TreeMap<>();
    private final Map<Integer, Blocked> waits = new HashMap<>();
    private final Set<Integer> asleep = new HashSet<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Set<Integer> busy = new HashSet<>();
    private final Set<String> queues = new HashSet<>();

    /// Takes in the next event of the run.
    void note(TraceEvent event) {
        if (event instanceof ProcessStarted started) {
            alive.put(started.pid(), started);
        } else if (event instanceof Blocked blocked) {
            waits.put(blocked.pid(), blocked);
        } else if (event instanceof Unblocked) {
            waits.remove(event.pid());
        } else if (event instanceof LineReached reached && reached.thread().isEmpty()) {
            lines.put(event.pid(), event.line());
        } else if (event instanceof QueueCreated created) {
            queues.add(created.queue());
        } else if (event instanceof TaskStarted) {
            busy.add(event.pid());
        } else if (event instanceof TaskFinished) {
            busy.remove(event.pid());
        } else if (event instanceof ProcessExited) {
            waits.remove(event.pid());
            asleep.remove(event.pid());
            lines.remove(event.pid());
            alive.remove(event.pid());
        }
    }

    /// A process sleeps, says the system: what it waits in, where it has not told itself and is not
    /// there to wait for others.
    Optional<TraceEvent> asleep(int pid, long t) {
        ProcessStarted process = alive.get(pid);
        if (process == null || waits.containsKey(pid) || mayRest(process)) {
            return Optional.empty();
        }
        asleep.add(pid);
        return Optional.of(new Blocked(stamp(process, t), Wait.UNKNOWN, "", 0, -1));
    }

    private boolean mayRest(ProcessStarted process) {
        return switch (process.role()) {
            case HELPER, MANAGER -> true;
            case WORKER -> !busy.contains(process.pid());
            case MAIN, CHILD -> false;
        };
    }

    /// The end of a wait for something unknown: the system says that the process is awake, or the
    /// process shows it.
    Optional<TraceEvent> awake(int pid, long t) {
        ProcessStarted process = alive.get(pid);
        return process != null && asleep.remove(pid)
                ? Optional.of(new Unblocked(stamp(process, t), Wait.UNKNOWN))
                : Optional.empty();
    }

    private Stamp stamp(ProcessStarted process, long t) {
        int line = lines.getOrDefault(process.pid(), 0);
        return new Stamp(t, process.pid(), line, process.lane());
    }

    /// One sentence for each process that is alive, but for a runtime's helpers.
    List<Text> sentences() {
        return alive.values().stream()
                .filter(process -> process.role() != Role.HELPER)
                .map(this::sentence)
                .toList();
    }

    private Text sentence(ProcessStarted process) {
        int pid = process.pid();
        Blocked wait = waits.get(pid);
        if (wait != null) {
            return waiting(who(pid), wait);
        }
        if (process.role() == Role.WORKER && !busy.contains(pid)) {
            return new Text(who(pid) + " had no task.", who(pid) + " 没有任务。");
        }
        if (process.role() == Role.MANAGER) {
            return new Text(who(pid) + " was there for requests.", who(pid) + " 在等请求。");
        }
        int line = lines.getOrDefault(pid, 0);
        return line > 0
                ? new Text(
                        who(pid) + " stood at line " + line + ".",
                        who(pid) + " 停在第 " + line + " 行。")
                : new Text(who(pid) + " was running.", who(pid) + " 还在运行。");
    }

    private Text waiting(String who, Blocked wait) {
        String line = wait.line() > 0 ? " (line " + wait.line() + ")" : "";
        String zhLine = wait.line() > 0 ? "（第 " + wait.line() + " 行）" : "";
        Text what = wait.onPid() > 0 ? end(who(wait.onPid())) : what(wait);
        return new Text(
                who + " was waiting " + what.en() + line + ".",
                who + " 在等" + what.zh() + zhLine + "。");
    }

    private static Text end(String whom) {
        return new Text("for " + whom + " to end", " " + whom + " 结束");
    }

    private Text what(Blocked wait) {
        return switch (wait.call()) {
            case SLEEP -> new Text("for its sleep to be over", "自己的睡眠结束");
            case RESULT -> new Text("for a task's result", "某个任务的结果");
            case GET -> new Text("for an item to get from a queue", "队列里的元素");
            case PUT -> new Text("for room to put an item into a queue", "队列腾出位置");
            case FEEDER -> new Text("until all its items are in the queue's pipe", "所有元素进入队列的管道");
            case LOCK -> new Text("for a lock that another holds", "一把被占用的锁");
            case SEMAPHORE -> new Text("for a permit of a semaphore", "信号量的一个许可");
            case RECEIVE -> new Text("to receive a message from a pipe", "管道里的一条消息");
            case SEND -> new Text("to send a message through a full pipe", "管道腾出空间");
            case EVENT -> new Text("for an event to be set", "某个事件被设置");
            case CONDITION -> new Text("for a condition to be notified", "某个条件变量的通知");
            case BARRIER -> new Text("for the others at a barrier", "其他进程到达屏障");
            case JOIN ->
                    queues.contains(wait.on())
                            ? new Text(
                                    "until every item of a queue is marked as done",
                                    "队列里的每个元素都被标记为完成")
                            : new Text("for the workers to end", "工作进程结束");
            case CHILD -> new Text("for a child to end", "某个子进程结束");
            case UNKNOWN -> new Text("for something that it has not told", "某个没有说明的东西");
        };
    }

    private String who(int pid) {
        ProcessStarted process = alive.get(pid);
        return process == null ? "pid " + pid : process.name() + " (" + pid + ")";
    }
}
