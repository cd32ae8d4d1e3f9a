package forklore.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A whole trace: a header line with the version, then one event a line.
///
/// @param events in the order of the file
/// @param problems one sentence for each line that could not be read, with its number
public record TraceFile(List<TraceEvent> events, List<String> problems) {
    public static final int VERSION = 1;
    private static final String HEADER = "{\"event\":\"TraceFormat\"";
    private static final int PROBLEMS_KEPT = 100;

    public TraceFile {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /// The first line of every trace file: it has the fields that every line of a trace has.
    public static String header() {
        return HEADER + ",\"t\":0,\"pid\":0,\"version\":" + VERSION + "}";
    }

    /// Reads to the end. Damaged and unknown lines are reported and skipped, never fatal.
    ///
    /// @throws IOException where the text itself cannot be read
    public static TraceFile read(BufferedReader in) throws IOException {
        var events = new ArrayList<TraceEvent>();
        var problems = new ArrayList<String>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            try {
                if (line.startsWith(HEADER)) {
                    checkVersion(line);
                } else if (!line.isBlank()) {
                    events.add(TraceReader.read(line));
                }
            } catch (BadTraceLine e) {
                if (problems.size() < PROBLEMS_KEPT) {
                    problems.add("line " + number + ": " + e.getMessage());
                }
            }
        }
        return new TraceFile(events, problems);
    }

    private static void checkVersion(String line) throws BadTraceLine {
        int version = new Row(TraceReader.tree(line)).integer("version");
        if (version > VERSION) {
            throw new BadTraceLine(
                    "written by a newer Forklore (trace version "
                            + version
                            + ", this one reads up to "
                            + VERSION
                            + "); what it does not know is skipped");
        }
    }
}
