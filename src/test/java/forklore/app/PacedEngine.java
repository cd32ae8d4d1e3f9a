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
import java.util.concurrent.TimeUnit;

/// Tells made-up events at their times, as a run would.
final class PacedEngine implements Engine {
    private static final long TICK_NS = 5_000_000;

    private final List<TraceEvent> events;

    PacedEngine(List<TraceEvent> events) {
        this.events = events;
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
        long start = System.nanoTime();
        try {
            int told = 0;
            while (told < events.size()) {
                int from = told;
                long now = System.nanoTime() - start;
                while (told < events.size() && events.get(told).t() <= now) {
                    told++;
                }
                if (told > from) {
                    listener.happened(events.subList(from, told));
                }
                TimeUnit.NANOSECONDS.sleep(TICK_NS);
            }
            outcome.complete(new Outcome.Exited(0));
        } catch (InterruptedException e) {
            outcome.complete(new Outcome.Stopped());
        }
    }

    @Override
    public void close() {}
}
