package forklore.engine.supervise;

import forklore.engine.supervise.Arrival.Overheard;
import forklore.engine.supervise.Arrival.Told;
import forklore.trace.BadTraceLine;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.List;

/// Makes arrivals of what one program writes to an output pipe: text as it is, and in between
/// records of a process that tells what it writes, at the place where it was written. So the order
/// is that of the pipe, whoever writes.
final class OutputLines implements LinePipe.Lines {
    private final String lane;
    private final Written stream;
    private final Backlog backlog;

    /// Text that was read and whose time is not known yet: it is no later than the next record's.
    private final List<Overheard> raw = new ArrayList<>();

    /// When the last of this pipe arrived: the order in the pipe is the truth, clocks are not.
    private long last = Long.MIN_VALUE;

    OutputLines(String lane, Written stream, Backlog backlog) {
        this.lane = lane;
        this.stream = stream;
        this.backlog = backlog;
    }

    @Override
    public void line(String text) throws InterruptedException {
        if (!text.isEmpty() && text.charAt(0) == LinePipe.RECORD && record(text.substring(1))) {
            return;
        }
        raw.add(new Overheard(lane, stream, text, false, 0));
    }

    @Override
    public void part(String text) {
        raw.add(new Overheard(lane, stream, text, true, 0));
    }

    @Override
    public void read() throws InterruptedException {
        passOn(System.nanoTime());
    }

    /// False where it only looked like a record.
    private boolean record(String json) throws InterruptedException {
        TraceEvent event;
        try {
            event = TraceReader.read(json);
        } catch (BadTraceLine e) {
            return false;
        }
        if (!(event instanceof OutputWritten)) {
            return false;
        }
        passOn(Math.min(event.t(), System.nanoTime()));
        backlog.put(new Told(event.with(event.at().at(last)), lane));
        return true;
    }

    private void passOn(long t) throws InterruptedException {
        last = Math.max(last, t);
        for (Overheard text : raw) {
            backlog.put(new Overheard(lane, stream, text.text(), text.more(), last));
        }
        raw.clear();
    }
}
