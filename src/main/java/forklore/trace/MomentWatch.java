package forklore.trace;

import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.RunEvent.RunStarted;

import java.util.HashMap;
import java.util.Map;

/// Waits for a [Moment] in the events of a run, live or recorded. For one run and one thread.
public final class MomentWatch {
    private static final int HELPER = -1;

    private final Moment moment;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String engine = "";
    private int times;

    public MomentWatch(Moment moment) {
        this.moment = moment;
    }

    /// Takes the run's next event.
    ///
    /// @return whether the moment is there with it; true for one event of a run at most
    public boolean admit(TraceEvent event) {
        meet(event);
        if (!concerns(event) || !moment.what().in(event, engine)) {
            return false;
        }
        times++;
        return times == moment.nth();
    }

    /// Whether the moment has come with one of the events so far.
    public boolean hasCome() {
        return times >= moment.nth();
    }

    private void meet(TraceEvent event) {
        if (event instanceof RunStarted run) {
            engine = run.engine();
        }
        if (event instanceof ProcessStarted start) {
            int number =
                    switch (start.role()) {
                        case MAIN -> 0;
                        case HELPER -> HELPER;
                        case CHILD, WORKER, MANAGER -> counts.merge(start.lane(), 1, Integer::sum);
                    };
            numbers.put(start.pid(), number);
        }
    }

    private boolean concerns(TraceEvent event) {
        if (event instanceof RunEvent) {
            return true;
        }
        int number = numbers.getOrDefault(event.pid(), 1);
        boolean rightLane = moment.lane().isEmpty() || moment.lane().equals(event.lane());
        boolean rightProcess =
                moment.by().isPresent()
                        ? moment.by().getAsInt() == number
                        : number != HELPER && (number > 0 || !tellsOfLives());
        return rightLane && rightProcess;
    }

    /// Starts and ends are those of the processes that a program starts, unless it is asked for
    /// itself.
    private boolean tellsOfLives() {
        return moment.what() == Happening.Plain.PROCESS_STARTED
                || moment.what() == Happening.Plain.PROCESS_EXITED
                || moment.what() == Happening.Plain.PROCESS_REAPED;
    }
}
