package forklore.app.export;

import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.TraceEvent;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a run in Chrome's Trace Event Format (JSON array form), which Perfetto and
/// `chrome://tracing` read: a track for each process, with its tasks and waits as spans and its
/// output as instants. Times are microseconds.
public final class ChromeTrace {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<Integer, Integer> open = new HashMap<>();

    public void write(List<TraceEvent> events, Writer out) throws IOException {
        events.forEach(this::add);
        // A recording may break off in the middle; its spans end with it.
        List.copyOf(open.keySet()).forEach(pid -> endAll(pid, events.getLast()));
        out.write(JsonMapper.shared().writeValueAsString(rows));
        out.write('\n');
    }

    private void add(TraceEvent event) {
        if (event instanceof ProcessStarted started) {
            row("M", "process_name", event).put("args", Map.of("name", started.name()));
            begin(started.name(), event);
        } else if (event instanceof TaskStarted task) {
            begin("task " + task.task(), event);
        } else if (event instanceof Blocked blocked) {
            begin(blocked.call().word(), event);
        } else if (event instanceof TaskFinished || event instanceof Unblocked) {
            end(event);
        } else if (event instanceof OutputWritten output) {
            row("i", output.text(), event).put("s", "t");
        } else if (event instanceof ProcessExited) {
            endAll(event.pid(), event);
        }
    }

    private void begin(String name, TraceEvent event) {
        open.merge(event.pid(), 1, Integer::sum);
        row("B", name, event);
    }

    /// Ends the innermost span; a span without a beginning (a damaged recording) is left out.
    private void end(TraceEvent event) {
        int depth = open.getOrDefault(event.pid(), 0);
        if (depth > 0) {
            open.put(event.pid(), depth - 1);
            row("E", "", event);
        }
    }

    /// A process that dies ends all that it was in.
    private void endAll(int pid, TraceEvent event) {
        for (int depth = open.getOrDefault(pid, 0); depth > 0; depth--) {
            row("E", "", event).put("pid", pid);
        }
        open.remove(pid);
    }

    private Map<String, Object> row(String phase, String name, TraceEvent event) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ph", phase);
        row.put("name", name);
        row.put("pid", event.pid());
        row.put("tid", 0);
        row.put("ts", event.t() / 1e3);
        rows.add(row);
        return row;
    }
}
