package forklore.app.cli;

import forklore.engine.RunListener;
import forklore.trace.JsonLine;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.PrintWriter;
import java.util.List;

/// Prints a run as the trace itself, one JSON object a line.
final class TraceReport implements RunListener {
    private final PrintWriter out;
    private final JsonLine json = new JsonLine();

    TraceReport(PrintWriter out) {
        this.out = out;
        out.print(TraceFile.header() + "\n");
    }

    @Override
    public void happened(List<TraceEvent> events) {
        for (TraceEvent event : events) {
            out.print(json.of(event));
            out.print('\n');
        }
        out.flush();
    }
}
