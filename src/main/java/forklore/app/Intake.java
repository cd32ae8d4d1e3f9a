package forklore.app;

import forklore.engine.RunListener;
import forklore.trace.CoreEvent;
import forklore.trace.PipeEvent;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.QueueEvent;
import forklore.trace.RunEvent;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.SyncEvent;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the window keeps of a run: all of an ordinary one, and of a loud one as much as memory may
/// be given for. The rest is counted and the count is told, so that the gap is seen. A recording is
/// made before this and has all of it.
///
/// Lives and deaths of processes are always kept, so that the tree stays true.
final class Intake implements RunListener {
    /// What a run may take up before events are left out.
    ///
    /// @param lines written lines; each takes about half a kilobyte on its way to the screen
    /// @param characters of those lines together
    /// @param events of all kinds
    record Room(long lines, long characters, long events) {
        /// Less than half a gigabyte together.
        static final Room OF_WINDOW = new Room(300_000, 60_000_000, 1_000_000);
    }

    private final Room room;
    private final Consumer<List<TraceEvent>> onward;
    private long lines;
    private long characters;
    private long events;

    /// @param onward hears what is kept
    Intake(Room room, Consumer<List<TraceEvent>> onward) {
        this.room = room;
        this.onward = onward;
    }

    @Override
    public void happened(List<TraceEvent> batch) {
        var kept = new ArrayList<TraceEvent>(batch.size());
        long left = 0;
        for (TraceEvent event : batch) {
            if (fits(event)) {
                kept.add(event);
            } else {
                left++;
            }
        }
        if (left > 0) {
            kept.add(new EventsDropped(batch.getLast().at(), left));
        }
        onward.accept(kept);
    }

    private boolean fits(TraceEvent event) {
        return switch (event) {
            case OutputWritten e -> {
                boolean fits =
                        counts()
                                && lines < room.lines()
                                && characters + e.text().length() <= room.characters();
                if (fits) {
                    lines++;
                    characters += e.text().length();
                }
                yield fits;
            }
            case LineReached _, VariableChanged _, Blocked _, Unblocked _ -> counts();
            case PoolEvent _, QueueEvent _, SyncEvent _, PipeEvent _, CoreEvent _ -> counts();
            case ProcessEvent _, RunEvent _ -> true;
        };
    }

    private boolean counts() {
        if (events == room.events()) {
            return false;
        }
        events++;
        return true;
    }
}
