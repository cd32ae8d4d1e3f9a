package forklore.engine.replay;

import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.run.Outcome;
import forklore.trace.Obstacle;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A recorded run that is played: its events, each at its time, and its outcome at the end.
public final class Replay implements Run {
    private final List<TraceEvent> events;
    private final Outcome end;
    private final double pace;
    private final RunListener listener;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread player;

    private Replay(List<TraceEvent> events, Outcome end, double pace, RunListener listener) {
        this.events = List.copyOf(events);
        this.end = end;
        this.pace = pace;
        this.listener = listener;
        player = Thread.ofVirtual().name("replay").unstarted(this::play);
    }

    /// Starts to play.
    ///
    /// @param why the run does not happen itself
    /// @param pace how many times faster than it happened
    public static Run start(TraceFile trace, Obstacle why, double pace, RunListener listener) {
        var replay =
                new Replay(marked(trace.events(), why), Ends.of(trace.events()), pace, listener);
        replay.player.start();
        return replay;
    }

    /// The events with the mark that they are a recording, right after the first.
    private static List<TraceEvent> marked(List<TraceEvent> events, Obstacle why) {
        var marked = new ArrayList<TraceEvent>();
        for (TraceEvent event : events) {
            marked.add(event);
            if (event instanceof RunStarted) {
                marked.add(new RunReplayed(event.at(), why));
            }
        }
        return marked;
    }

    private void play() {
        long start = System.nanoTime();
        try {
            int next = 0;
            while (next < events.size() && !outcome.isDone()) {
                long due = start + Math.round(events.get(next).t() / pace);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                long now = Math.round((System.nanoTime() - start) * pace);
                int from = next;
                while (next < events.size() && events.get(next).t() <= now) {
                    next++;
                }
                next = Math.max(next, from + 1);
                listener.happened(events.subList(from, next));
            }
            outcome.complete(end);
        } catch (InterruptedException e) {
            outcome.complete(new Outcome.Stopped());
        }
    }

    @Override
    public void stop() {
        player.interrupt();
    }

    /// Nobody is there to be killed.
    @Override
    public void kill(int pid) {}

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }
}
