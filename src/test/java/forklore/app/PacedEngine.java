package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Tells made-up events as a run would, so many before each frame as would have happened since the
/// last one if sixty were drawn a second: what a frame has to do then doesn't depend on how busy
/// the machine is with other things.
final class PacedEngine implements Engine {
    private static final long FRAME_NS = 1_000_000_000 / 60;

    private final List<TraceEvent> events;
    private final Semaphore frames = new Semaphore(0);

    PacedEngine(List<TraceEvent> events) {
        this.events = events;
    }

    /// A frame begins.
    void frame() {
        frames.release();
    }

    @Override
    public EngineKind kind() {
        return EngineKind.JAVA;
    }

    @Override
    public Availability availability() {
        return Availability.of("made up");
    }

    @Override
    public Run start(RunRequest request, RunListener listener) {
        var outcome = new CompletableFuture<Outcome>();
        Thread teller = Thread.ofPlatform().daemon().start(() -> tell(listener, outcome));
        return new Run() {
            @Override
            public void stop() {
                teller.interrupt();
            }

            @Override
            public void kill(int pid) {
                // Nobody is there.
            }

            @Override
            public CompletableFuture<Outcome> outcome() {
                return outcome;
            }
        };
    }

    private void tell(RunListener listener, CompletableFuture<Outcome> outcome) {
        frames.drainPermits();
        try {
            int told = 0;
            for (long now = FRAME_NS; told < events.size(); now += FRAME_NS) {
                frames.acquire();
                int from = told;
                while (told < events.size() && events.get(told).t() <= now) {
                    told++;
                }
                if (told > from) {
                    listener.happened(events.subList(from, told));
                }
            }
            outcome.complete(new Outcome.Exited(0));
        } catch (InterruptedException e) {
            outcome.complete(new Outcome.Stopped());
        }
    }

    @Override
    public void close() {}
}
