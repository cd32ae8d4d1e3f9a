package forklore.trace;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A whole trace: a header line with the version, then one event a line.
///
/// @param events in the order of the file
/// @param problems one sentence for each line that could not be read, with its number
public record TraceFile(List<TraceEvent> events, List<String> problems) {
    public static final int VERSION = 1;
    private static final String HEADER = "{\"event\":\"TraceFormat\"";
    private static final int PROBLEMS_KEPT = 100;

    /// Events told at a time.
    private static final int PORTION = 8_192;

    /// More than a window can hold in its memory.
    public static final int EVENTS_KEPT = 5_000_000;

    public TraceFile {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /// The first line of every trace file: it has the fields that every line of a trace has.
    public static String header() {
        return HEADER + ",\"t\":0,\"pid\":0,\"version\":" + VERSION + "}";
    }

    /// Reads to the end. Damaged and unknown lines are reported and skipped, never fatal; so are
    /// lines that are too long, and all after [#EVENTS_KEPT] events.
    ///
    /// @throws IOException where the text itself cannot be read
    public static TraceFile read(Reader in) throws IOException {
        var events = new ArrayList<TraceEvent>();
        var problems = read(in, events::addAll);
        return new TraceFile(events, problems);
    }

    /// The same for those who take the events as they are read, some thousand at a time.
    ///
    /// @return one sentence for each line that could not be read
    public static List<String> read(Reader in, Consumer<List<TraceEvent>> to) throws IOException {
        var reading = new Reading(to);
        var lines = new BoundedLines(in);
        while (lines.next()) {
            reading.take(lines);
        }
        return reading.done();
    }

    /// What has been read of a file so far.
    private static final class Reading {
        private final Consumer<List<TraceEvent>> to;
        private final TraceReader reader = new TraceReader();
        private final List<String> problems = new ArrayList<>();
        private List<TraceEvent> events = new ArrayList<>(PORTION);
        private long told;
        private int number;
        private long left;

        Reading(Consumer<List<TraceEvent>> to) {
            this.to = to;
        }

        void take(BoundedLines lines) {
            number++;
            try {
                event(lines.line());
            } catch (BadTraceLine e) {
                if (problems.size() < PROBLEMS_KEPT) {
                    problems.add("line " + number + ": " + e.getMessage());
                }
            }
        }

        private void event(Slice line) throws BadTraceLine {
            if (line.startsWith(HEADER)) {
                checkVersion(line.toString());
            } else if (line.isBlank()) {
                return;
            } else if (told + events.size() == EVENTS_KEPT) {
                left++;
            } else {
                events.add(inTime(reader.next(line)));
                if (events.size() == PORTION) {
                    tell();
                }
            }
        }

        private void tell() {
            to.accept(events);
            told += events.size();
            events = new ArrayList<>(PORTION);
        }

        List<String> done() {
            tell();
            if (left > 0) {
                problems.add(
                        "only the first "
                                + EVENTS_KEPT
                                + " events were read; "
                                + left
                                + " more follow");
            }
            return problems;
        }
    }

    private static TraceEvent inTime(TraceEvent event) throws BadTraceLine {
        if (event.t() < 0 || event.t() > Bounds.TIME) {
            throw new BadTraceLine("\"t\" is out of range: " + event.t());
        }
        return event;
    }

    private static void checkVersion(String line) throws BadTraceLine {
        int version = TreeRow.of(line).integer("version");
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
