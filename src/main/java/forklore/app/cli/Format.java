package forklore.app.cli;

import forklore.engine.RunListener;

import java.io.PrintWriter;

/// How a run is printed.
enum Format {
    TEXT,
    JSONL;

    RunListener report(PrintWriter out, PrintWriter err) {
        return switch (this) {
            case TEXT -> new TextReport(out, err);
            case JSONL -> new TraceReport(out);
        };
    }
}
