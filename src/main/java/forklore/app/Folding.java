package forklore.app;

import forklore.model.Timeline;
import forklore.trace.Obstacle;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Folds a recording's events on a thread of its own, while others are read. As of a run that
/// happens, no more is kept than memory has room for.
final class Folding implements AutoCloseable {
    /// Portions that may wait to be folded.
    private static final int AHEAD = 16;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("folding").daemon().factory());
    private final Semaphore room = new Semaphore(AHEAD);
    private final Intake intake = new Intake(Intake.Room.OF_WINDOW, this::append);
    private Timeline timeline = Timeline.EMPTY;

    /// Takes the next events; waits while too many are not folded yet.
    void take(List<TraceEvent> events) {
        room.acquireUninterruptibly();
        thread.execute(
                () -> {
                    try {
                        intake.happened(marked(events));
                    } finally {
                        room.release();
                    }
                });
    }

    /// All that was taken.
    Timeline timeline() {
        return CompletableFuture.supplyAsync(() -> timeline, thread).join();
    }

    private void append(List<TraceEvent> events) {
        timeline = timeline.append(events);
    }

    /// With the mark that it is a recording, right after its first event.
    private static List<TraceEvent> marked(List<TraceEvent> events) {
        var marked = new ArrayList<TraceEvent>(events.size() + 1);
        for (TraceEvent event : events) {
            marked.add(event);
            if (event instanceof RunStarted) {
                marked.add(new RunReplayed(event.at(), Obstacle.OPENED));
            }
        }
        return marked;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
