package forklore.app.cli;

import forklore.engine.RunListener;
import forklore.ground.Visible;
import forklore.trace.Obstacle;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Prints a run for people: a line for each line of output, with the time since the start, pid and
/// process name; in a side-by-side run also the lane.
final class TextReport implements RunListener {
    private static final int NAME = 13;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<Integer, String> names = new HashMap<>();
    private int nameWidth = NAME;
    private int laneWidth;
    private String runtime = "";

    /// The line that has no end yet; null where there is none.
    private @Nullable OutputWritten open;

    TextReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void happened(List<TraceEvent> events) {
        for (TraceEvent event : events) {
            if (event instanceof ProcessStarted started) {
                meet(started);
            } else if (event instanceof OutputWritten output) {
                say(output);
            } else if (event instanceof RunStarted started) {
                runtime = started.runtime();
            } else if (event instanceof RunEnded) {
                endLine();
            } else if (event instanceof RunReplayed replayed) {
                err.println(
                        reason(replayed.why())
                                + " This is a recording of a real run, made with "
                                + Visible.of(runtime)
                                + ":");
            } else if (event instanceof EventsDropped dropped) {
                endLine();
                err.println(
                        dropped.count()
                                + " events could not be kept: the run told more than could be"
                                + " read, or something damaged its trace.");
            }
        }
        out.flush();
        err.flush();
    }

    private static String reason(Obstacle why) {
        return switch (why) {
            case NO_FORK -> "This system has no fork.";
            case CHOSEN -> "The recording was asked for.";
            case NO_RUNTIME -> "What runs this listing is not installed here.";
        };
    }

    private void meet(ProcessStarted started) {
        names.put(started.pid(), Visible.of(started.name()));
        nameWidth = Math.max(nameWidth, started.name().length());
        laneWidth = Math.max(laneWidth, started.lane().length());
    }

    /// A line without an end is printed as far as it goes, and goes on where it ended.
    private void say(OutputWritten output) {
        PrintWriter to = output.stream() == Written.ERR ? err : out;
        if (open != null
                && open.pid() == output.pid()
                && open.stream() == output.stream()
                && open.lane().equals(output.lane())) {
            // After a carriage return it begins again, its own beginning included.
            to.print(
                    output.text().startsWith("\r")
                            ? "\r" + line(open, output.text().substring(1))
                            : Visible.of(output.text()));
        } else {
            endLine();
            open = output;
            String text = output.text();
            to.print(line(output, text.startsWith("\r") ? text.substring(1) : text));
        }
        if (!output.more()) {
            open = null;
            to.println();
        }
    }

    private void endLine() {
        if (open != null) {
            (open.stream() == Written.ERR ? err : out).println();
            open = null;
        }
    }

    private String line(OutputWritten output, String text) {
        String lane = laneWidth == 0 ? "" : pad(Visible.of(output.lane()), laneWidth) + "  ";
        return "%8.3f s  %s%6d  %s  %s"
                .formatted(
                        output.t() / 1e9,
                        lane,
                        output.pid(),
                        pad(names.getOrDefault(output.pid(), ""), nameWidth),
                        Visible.of(text));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
