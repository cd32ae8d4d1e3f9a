package forklore.model.shared;

import forklore.trace.PipeEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.StartMethod;
import forklore.trace.SyncEvent;

/// What the processes of a run share beside pools and queues.
public record Shared(Things things, Pipes pipes) {
    public static final Shared NOTHING = new Shared(Things.NONE, Pipes.NONE);

    public Shared after(SyncEvent event) {
        return new Shared(things.after(event), pipes);
    }

    public Shared after(PipeEvent event) {
        return new Shared(things, pipes.after(event));
    }

    /// A process begins with what its parent has open, or ends and lets go of it.
    public Shared after(ProcessEvent event) {
        if (pipes.byId().isEmpty()) {
            return this;
        }
        return switch (event) {
            case ProcessStarted e when e.startMethod() == StartMethod.FORK ->
                    new Shared(things, pipes.forked(e.ppid(), e.pid()));
            case ProcessExited e -> new Shared(things, pipes.ended(e.pid()));
            case ProcessEvent _ -> this;
        };
    }
}
