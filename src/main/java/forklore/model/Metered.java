package forklore.model;

import forklore.trace.CoreEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.RunEvent;
import forklore.trace.RunEvent.RunEnded;

/// What was measured: by the engine, who uses the machine's cores; by the run itself, how long
/// something took it.
public record Metered(Cores cores, Rounds rounds) {
    static final Metered NOTHING = new Metered(Cores.NONE, Rounds.NONE);

    Metered after(CoreEvent event, Processes processes) {
        long born = processes.get(event.pid()).map(ProcessState::startedAt).orElse(0L);
        return new Metered(cores.after(event, born), rounds);
    }

    Metered after(RunEvent event) {
        return event instanceof RunEnded ? new Metered(cores.over(event.t()), rounds) : this;
    }

    Metered after(ProcessEvent event) {
        if (event instanceof ProcessExited) {
            return new Metered(cores.without(event.pid(), event.t()), rounds);
        }
        return event instanceof VariableChanged e ? new Metered(cores, rounds.after(e)) : this;
    }
}
