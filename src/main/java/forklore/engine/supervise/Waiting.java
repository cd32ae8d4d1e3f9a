package forklore.engine.supervise;

import forklore.lesson.Text;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

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
    /// The call of a wait that nobody told of.
    static final String UNKNOWN = "unknown";

    private final TreeMap<Integer, ProcessStarted> alive = new TreeMap<>();
    private final Map<Integer, Blocked> waits = new HashMap<>();
    private final Set<Integer> asleep = new HashSet<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Set<Integer> busy = new HashSet<>();

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
        return Optional.of(new Blocked(stamp(process, t), UNKNOWN, "", 0, -1));
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
                ? Optional.of(new Unblocked(stamp(process, t), UNKNOWN))
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
        if (wait.onPid() > 0) {
            String whom = who(wait.onPid());
            return new Text(
                    who + " was waiting for " + whom + " in " + wait.call() + line + ".",
                    who + " 在 " + wait.call() + zhLine + " 中等待 " + whom + "。");
        }
        Text what = what(wait);
        if (wait.call().equals(UNKNOWN)) {
            return new Text(
                    who + " was waiting" + line + what.en() + ".",
                    who + zhLine + "在等待" + what.zh() + "。");
        }
        return new Text(
                who + " was waiting in " + wait.call() + line + what.en() + ".",
                who + " 在 " + wait.call() + zhLine + " 中等待" + what.zh() + "。");
    }

    private static Text what(Blocked wait) {
        return switch (wait.call()) {
            case "result" -> new Text(" for a task's result", "某个任务的结果");
            case "get" -> new Text(" for an item", "队列里的元素");
            case "put" -> new Text(" for room in the queue", "队列腾出位置");
            case "feeder" ->
                    new Text(" until all its items are in the queue's pipe", "所有元素进入队列的管道");
            case "lock", "semaphore" -> new Text(" for whoever holds it", "占着它的那一方");
            case "recv" -> new Text(" for a message", "一条消息");
            case "event", "condition" -> new Text(" for a sign", "一个信号");
            case "join" -> new Text(" for the workers to end", "工作进程结束");
            case UNKNOWN -> new Text(", for a lock of its threads perhaps", "，也许是等某把线程锁");
            case "wait" -> new Text(" for a child to end", "某个子进程结束");
            default -> new Text("", "");
        };
    }

    private String who(int pid) {
        ProcessStarted process = alive.get(pid);
        return process == null ? "pid " + pid : process.name() + " (" + pid + ")";
    }
}
