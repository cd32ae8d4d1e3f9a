package forklore.trace;

import forklore.ground.Text;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent.RunEnded;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a [Moment] looks for: the closed set of all that a run can be halted at.
public sealed interface Happening {
    /// Whether this fact tells of it.
    ///
    /// @param engine `java` or `python`: a line of a listing has a number in each
    boolean in(TraceEvent fact, String engine);

    /// A happening that needs no more than its name.
    enum Plain implements Happening {
        TASK_SUBMITTED(TaskSubmitted.class::isInstance),
        TASK_STARTED(TaskStarted.class::isInstance),
        TASK_FINISHED(TaskFinished.class::isInstance),
        TASK_LOST(TaskLost.class::isInstance),
        POOL_CLOSED(PoolClosed.class::isInstance),
        POOL_TERMINATED(PoolTerminated.class::isInstance),
        QUEUE_PUT(QueuePut.class::isInstance),
        QUEUE_GOT(QueueGot.class::isInstance),
        /// An item was put, and there is no room for another one.
        QUEUE_FULL(
                fact ->
                        fact instanceof QueuePut put
                                && put.capacity() > 0
                                && put.size() >= put.capacity()),
        /// An item was taken, and it was the last one.
        QUEUE_EMPTY(fact -> fact instanceof QueueGot got && got.size() == 0),
        /// A put gave up.
        FULL_RAISED(QueueFull.class::isInstance),
        /// A get gave up.
        EMPTY_RAISED(QueueEmpty.class::isInstance),
        PROCESS_STARTED(ProcessStarted.class::isInstance),
        PROCESS_FAILED(ProcessFailed.class::isInstance),
        PROCESS_EXITED(ProcessExited.class::isInstance),
        PROCESS_REAPED(ProcessReaped.class::isInstance),
        /// An orphan was adopted.
        PARENT_CHANGED(ParentChanged.class::isInstance),
        SIGNAL_SENT(SignalSent.class::isInstance),
        /// A fork has returned in the child, too: both exist, and stand on its line.
        FORK(fact -> fact instanceof ForkReturned fork && fork.value() == 0),
        /// The run is over.
        END(RunEnded.class::isInstance);

        private final Predicate<TraceEvent> test;

        Plain(Predicate<TraceEvent> test) {
            this.test = test;
        }

        /// As it is written in a tour: `task-started`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Plain> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        @Override
        public boolean in(TraceEvent fact, String engine) {
            return test.test(fact);
        }
    }

    /// A process waits in a call of this sort.
    record Waits(Wait call) implements Happening {
        @Override
        public boolean in(TraceEvent fact, String engine) {
            return fact instanceof ProcessEvent.Blocked blocked && blocked.call() == call;
        }
    }

    /// A process printed a line that has these words in it, in whichever language.
    record Prints(Text words) implements Happening {
        @Override
        public boolean in(TraceEvent fact, String engine) {
            return fact instanceof OutputWritten line
                    && words.words().values().stream().anyMatch(line.text()::contains);
        }
    }

    /// A process stands on a line of the listing.
    ///
    /// @param byEngine its number, counted from 1
    record Stands(Map<String, Integer> byEngine) implements Happening {
        public Stands {
            byEngine = Map.copyOf(byEngine);
        }

        @Override
        public boolean in(TraceEvent fact, String engine) {
            return fact instanceof LineReached && byEngine.getOrDefault(engine, 0) == fact.line();
        }
    }

    /// A watched variable of a process has this value from now on.
    record Becomes(String variable, String value) implements Happening {
        @Override
        public boolean in(TraceEvent fact, String engine) {
            return fact instanceof VariableChanged change
                    && change.name().equals(variable)
                    && change.value().equals(value);
        }
    }
}
