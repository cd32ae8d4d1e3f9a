package forklore.engine.supervise;

import forklore.lesson.Text;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.TraceEvent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who waits for whom at this moment, as sentences. A process waits where its last call to wait has
/// not returned; several threads of one process share that place.
final class Waiting {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Blocked> waits = new TreeMap<>();

    /// Takes in the next event of the run.
    void note(TraceEvent event) {
        if (event instanceof ProcessStarted started) {
            names.put(started.pid(), started.name());
        } else if (event instanceof Blocked blocked) {
            waits.put(blocked.pid(), blocked);
        } else if (event instanceof Unblocked) {
            waits.remove(event.pid());
        } else if (event instanceof ProcessExited) {
            waits.remove(event.pid());
            names.remove(event.pid());
        }
    }

    /// One sentence for each process that is alive.
    List<Text> sentences() {
        var alive = new TreeMap<>(names);
        return alive.keySet().stream().map(this::sentence).toList();
    }

    private Text sentence(int pid) {
        Blocked wait = waits.get(pid);
        if (wait == null) {
            return new Text(who(pid) + " was running.", who(pid) + " 还在运行。");
        }
        String line = wait.line() > 0 ? " (line " + wait.line() + ")" : "";
        String zhLine = wait.line() > 0 ? "（第 " + wait.line() + " 行）" : "";
        if (wait.onPid() > 0) {
            String whom = who(wait.onPid());
            return new Text(
                    who(pid) + " was waiting for " + whom + " in " + wait.call() + line + ".",
                    who(pid) + " 在 " + wait.call() + zhLine + " 中等待 " + whom + "。");
        }
        return new Text(
                who(pid) + " was waiting in " + wait.call() + line + ".",
                who(pid) + " 在 " + wait.call() + zhLine + " 中等待。");
    }

    private String who(int pid) {
        String name = names.get(pid);
        return name == null ? "pid " + pid : name + " (" + pid + ")";
    }
}
