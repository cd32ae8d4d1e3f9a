package forklore.model;

import java.util.OptionalInt;

/// A place of a pool for one worker at a time.
///
/// @param number from 0
/// @param pid the worker; 0 before the first one has come
/// @param task the number of the task in hand, or [#IDLE]
/// @param since when the task began, ns since the run's start; meaningless while idle
/// @param done how many tasks ended here, whichever worker had them
/// @param exitCode of the worker, once it is dead and not replaced yet
public record Slot(int number, int pid, int task, long since, int done, OptionalInt exitCode) {
    public static final int IDLE = -1;

    static Slot empty(int number) {
        return new Slot(number, 0, IDLE, 0, 0, OptionalInt.empty());
    }

    public boolean busy() {
        return task != IDLE;
    }

    public boolean dead() {
        return exitCode.isPresent();
    }

    Slot servedBy(int worker) {
        return new Slot(number, worker, IDLE, 0, done, OptionalInt.empty());
    }

    Slot takes(int worker, int newTask, long t) {
        return new Slot(number, worker, newTask, t, done, OptionalInt.empty());
    }

    Slot freed(int endedTask) {
        return task == endedTask ? new Slot(number, pid, IDLE, 0, done + 1, exitCode) : this;
    }

    Slot died(int code) {
        return new Slot(number, pid, task, since, done, OptionalInt.of(code));
    }
}
