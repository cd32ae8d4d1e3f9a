package forklore.engine.python;

import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueLost;
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
    private static final Phrases WORDS = Phrases.of(Clues.class);

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> underWay = new HashMap<>();
    private final Set<Integer> threaded = new HashSet<>();
    private final Set<String> terminated = new HashSet<>();
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
            case PoolTerminated end -> terminated.add(end.pool());
            case QueueLost item -> {
                underWay.merge(pid, -1, Integer::sum);
                add(
                        "item" + item.queue() + item.value(),
                        WORDS.text("clue.item-lost", who(pid), item.value()));
            }
            case OutputWritten said when said.stream() == Written.ERR -> heard(said);
            case ProcessExited exited when exited.exitCode() < 0 -> killed(exited);
            case TraceEvent ignored -> {}
        }
    }

    private void born(ProcessStarted started) {
        names.put(started.pid(), started.name());
        if (started.startMethod() == StartMethod.FORK && threaded.contains(started.ppid())) {
            add("fork" + started.pid(), WORDS.text("clue.threads", who(started.pid())));
        }
    }

    private void lost(TaskLost lost) {
        if (terminated.contains(lost.pool())) {
            add(
                    "lost" + lost.pool() + lost.task(),
                    WORDS.text("clue.terminated", lost.task(), who(lost.pid())));
            return;
        }
        String who = who(lost.pid());
        boolean signal = lost.exitCode() < 0;
        add(
                "lost" + lost.pool() + lost.task(),
                WORDS.text(
                        signal ? "clue.lost-to-signal" : "clue.lost",
                        lost.task(),
                        who,
                        Math.abs(lost.exitCode())));
    }

    private void heard(OutputWritten said) {
        if (said.text().contains("in _handle_results")) {
            add("results" + said.pid(), WORDS.text("clue.results", who(said.pid())));
        } else if (said.text().contains("in incref")) {
            add("incref" + said.pid(), WORDS.text("clue.manager-object", who(said.pid())));
        }
    }

    private void killed(ProcessExited exited) {
        if (underWay.getOrDefault(exited.pid(), 0) > 0) {
            add("queue" + exited.pid(), WORDS.text("clue.killed-in-put", who(exited.pid())));
        }
    }

    private void add(String key, Text words) {
        found.putIfAbsent(key, words);
    }

    private String who(int pid) {
        return names.getOrDefault(pid, "pid") + " (" + pid + ")";
    }

    /// What was found, in the order in which it happened.
    List<Text> sentences() {
        return List.copyOf(found.values());
    }
}
