package forklore.trace;

import forklore.ground.Text;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.Blocked;
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
import forklore.trace.RunEvent.CircleClosed;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.SyncEvent.ConditionNotified;
import forklore.trace.SyncEvent.FlagSet;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncReleased;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a [Moment] looks for: the closed set of all that a run can be halted at.
public sealed interface Happening {
    /// Whether this fact tells of it.
    ///
    /// @param engine `java` or `python`: a line of a listing has a number in each
    boolean in(TraceEvent fact, String engine);

    /// A happening that needs no more than its name.
    enum Plain implements Happening {
        TASK_SUBMITTED,
        TASK_STARTED,
        TASK_FINISHED,
        TASK_LOST,
        POOL_CLOSED,
        POOL_TERMINATED,
        QUEUE_PUT,
        QUEUE_GOT,
        /// An item was put, and there is no room for another one.
        QUEUE_FULL,
        /// An item was taken, and it was the last one.
        QUEUE_EMPTY,
        /// A put gave up.
        FULL_RAISED,
        /// A get gave up.
        EMPTY_RAISED,
        PROCESS_STARTED,
        PROCESS_FAILED,
        PROCESS_EXITED,
        PROCESS_REAPED,
        /// An orphan was adopted.
        PARENT_CHANGED,
        SIGNAL_SENT,
        /// A fork has returned in the child, too: both exist, and stand on its line.
        FORK,
        /// Processes wait for each other in a circle.
        CIRCLE,
        /// A lock was taken, or a permit of a semaphore.
        LOCK_TAKEN,
        /// A lock was given back, or a permit of a semaphore.
        LOCK_GIVEN,
        FLAG_SET,
        CONDITION_NOTIFIED,
        BARRIER_PASSED,
        /// The run is over.
        END;

        /// As it is written in a tour: `task-started`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Plain> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        @Override
        public boolean in(TraceEvent fact, String engine) {
            return switch (this) {
                case TASK_SUBMITTED -> fact instanceof TaskSubmitted;
                case TASK_STARTED -> fact instanceof TaskStarted;
                case TASK_FINISHED -> fact instanceof TaskFinished;
                case TASK_LOST -> fact instanceof TaskLost;
                case POOL_CLOSED -> fact instanceof PoolClosed;
                case POOL_TERMINATED -> fact instanceof PoolTerminated;
                case QUEUE_PUT -> fact instanceof QueuePut;
                case QUEUE_GOT -> fact instanceof QueueGot;
                case QUEUE_FULL -> fact instanceof QueuePut put && isLast(put);
                case QUEUE_EMPTY -> fact instanceof QueueGot got && got.size() == 0;
                case FULL_RAISED -> fact instanceof QueueFull;
                case EMPTY_RAISED -> fact instanceof QueueEmpty;
                case PROCESS_STARTED -> fact instanceof ProcessStarted;
                case PROCESS_FAILED -> fact instanceof ProcessFailed;
                case PROCESS_EXITED -> fact instanceof ProcessExited;
                case PROCESS_REAPED -> fact instanceof ProcessReaped;
                case PARENT_CHANGED -> fact instanceof ParentChanged;
                case SIGNAL_SENT -> fact instanceof SignalSent;
                case FORK -> fact instanceof ForkReturned fork && fork.value() == 0;
                case CIRCLE -> fact instanceof CircleClosed;
                case LOCK_TAKEN -> fact instanceof SyncAcquired;
                case LOCK_GIVEN -> fact instanceof SyncReleased;
                case FLAG_SET -> fact instanceof FlagSet;
                case CONDITION_NOTIFIED -> fact instanceof ConditionNotified;
                case BARRIER_PASSED -> fact instanceof BarrierPassed;
                case END -> fact instanceof RunEnded;
            };
        }

        private static boolean isLast(QueuePut put) {
            return put.capacity() > 0 && put.size() >= put.capacity();
        }
    }

    /// A process waits in a call of this sort.
    ///
    /// @param limited whether only a wait with a time limit is meant
    record Waits(Wait call, boolean limited) implements Happening {
        @Override
        public boolean in(TraceEvent fact, String engine) {
            return fact instanceof Blocked blocked
                    && blocked.call() == call
                    && (!limited || blocked.timeout() >= 0);
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
