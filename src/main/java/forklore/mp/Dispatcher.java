package forklore.mp;

import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.Role;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Gives a pool's tasks to its workers: each worker has one task at a time, idle workers take
/// turns.
///
/// All state is guarded by one lock; nothing is sent and nobody is called while it is held.
final class Dispatcher {
    /// Workers that may die one after the other, with no task done in between.
    private static final int DEATHS_IN_A_ROW = 5;

    private enum State {
        RUNNING,
        CLOSED,
        TERMINATED,
        BROKEN
    }

    private final String id;
    private final int size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition workersGone = lock.newCondition();
    private final Deque<Call> pending = new ArrayDeque<>();
    private final Deque<WorkerLink> idle = new ArrayDeque<>();
    private final Set<WorkerLink> workers = new HashSet<>();
    private State state = State.RUNNING;
    private int tasks;
    private int deathsInRow;
    private String ending = "";

    Dispatcher(String id, int size) {
        this.id = id;
        this.size = size;
        if (Tracer.on()) {
            Tracer.emit(new PoolCreated(Tracer.here(), id, size));
        }
        try {
            for (int slot = 0; slot < size; slot++) {
                hire(slot);
            }
        } catch (ProcessException e) {
            terminate();
            throw e;
        }
    }

    String id() {
        return id;
    }

    private void hire(int slot) {
        String numbers = Family.nextNumbers();
        Identity self = Family.self();
        String name = "SpawnPoolWorker-" + numbers;
        var worker =
                new WorkerLink(
                        this,
                        new Identity(
                                0,
                                name,
                                numbers,
                                true,
                                Role.WORKER,
                                id,
                                slot,
                                Self.pid(),
                                self.name()));
        lock.lock();
        try {
            workers.add(worker);
        } finally {
            lock.unlock();
        }
        worker.listen();
        assign(worker);
    }

    /// Takes a task on.
    ///
    /// @throws IllegalStateException where the pool takes no more
    void submit(Call call) {
        WorkerLink worker;
        lock.lock();
        try {
            if (state != State.RUNNING) {
                throw new IllegalStateException("Pool not running: " + ending);
            }
            call.numbered(tasks++);
            if (Tracer.on()) {
                Tracer.emit(new TaskSubmitted(Tracer.here(), id, call.number(), call.name));
            }
            worker = idle.poll();
            if (worker == null) {
                pending.add(call);
            } else {
                worker.current = call;
            }
        } finally {
            lock.unlock();
        }
        if (worker != null) {
            worker.send(call);
        }
    }

    void begins(WorkerLink worker) {
        lock.lock();
        try {
            worker.ready = true;
        } finally {
            lock.unlock();
        }
    }

    void finished(WorkerLink worker, Outcome outcome) {
        Call done;
        lock.lock();
        try {
            done = worker.current;
            worker.current = null;
            deathsInRow = 0;
        } finally {
            lock.unlock();
        }
        assign(worker);
        if (done != null) {
            done.complete(outcome);
        }
    }

    /// Gives the worker the next task, or lets it wait for one, or go.
    private void assign(WorkerLink worker) {
        Call next;
        boolean go = false;
        lock.lock();
        try {
            next = pending.poll();
            worker.current = next;
            if (next == null) {
                go = state != State.RUNNING;
                worker.dismissed = go;
                if (!go) {
                    idle.add(worker);
                }
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            worker.send(next);
        } else if (go) {
            worker.dismiss();
        }
    }

    /// The worker's process has ended.
    void died(WorkerLink worker, int exitCode) {
        @Nullable Call lost = null;
        boolean replace;
        lock.lock();
        try {
            workers.remove(worker);
            idle.remove(worker);
            Call current = worker.current;
            if (current != null && !worker.ready) {
                pending.addFirst(current);
            } else {
                lost = current;
            }
            deathsInRow += worker.dismissed ? 0 : 1;
            replace = isReplaced(worker);
            workersGone.signalAll();
        } finally {
            lock.unlock();
        }
        if (lost != null) {
            tellLoss(worker, lost, exitCode);
        }
        if (replace) {
            replace(worker, exitCode);
        }
    }

    private boolean isReplaced(WorkerLink worker) {
        return switch (state) {
            case RUNNING -> true;
            case CLOSED -> !worker.dismissed && !pending.isEmpty();
            case TERMINATED, BROKEN -> false;
        };
    }

    private void tellLoss(WorkerLink worker, Call lost, int exitCode) {
        if (Tracer.on()) {
            Tracer.emit(
                    new TaskLost(
                            Tracer.of(worker.pid()), id, lost.number(), worker.slot(), exitCode));
        }
        lost.complete(worker.lost(lost));
    }

    private void replace(WorkerLink worker, int exitCode) {
        String why = null;
        if (deathsInRow > DEATHS_IN_A_ROW) {
            why =
                    deathsInRow
                            + " workers ended one after the other with no task done in between;"
                            + " the last one "
                            + Signals.ending(exitCode);
        } else {
            try {
                hire(worker.slot());
            } catch (ProcessException e) {
                why = e.getMessage();
            }
        }
        if (why != null) {
            stop(State.BROKEN, "the pool is broken: " + why);
        }
    }

    /// Takes no more tasks; those in hand are done.
    void close() {
        List<WorkerLink> dismissed = new ArrayList<>();
        lock.lock();
        try {
            if (state != State.RUNNING) {
                return;
            }
            state = State.CLOSED;
            ending = "it was closed, so it takes no more tasks";
            for (WorkerLink worker : idle) {
                worker.dismissed = true;
                dismissed.add(worker);
            }
            idle.clear();
        } finally {
            lock.unlock();
        }
        if (Tracer.on()) {
            Tracer.emit(new PoolClosed(Tracer.here(), id));
        }
        dismissed.forEach(WorkerLink::dismiss);
    }

    /// Stops the workers at once and gives up the tasks that are not done.
    ///
    /// @return how many these were
    int terminate() {
        return stop(State.TERMINATED, "the pool was terminated before this task was done");
    }

    private int stop(State newState, String why) {
        List<Call> abandoned = new ArrayList<>();
        List<WorkerLink> stopped;
        lock.lock();
        try {
            if (state == State.TERMINATED || state == State.BROKEN) {
                return 0;
            }
            state = newState;
            ending = why;
            for (WorkerLink worker : workers) {
                if (worker.current != null) {
                    abandoned.add(worker.current);
                    worker.current = null;
                }
                worker.dismissed = true;
            }
            abandoned.addAll(pending);
            pending.clear();
            idle.clear();
            stopped = List.copyOf(workers);
        } finally {
            lock.unlock();
        }
        if (Tracer.on()) {
            Tracer.emit(new PoolTerminated(Tracer.here(), id));
        }
        stopped.forEach(WorkerLink::terminate);
        abandoned.forEach(call -> call.complete(new Outcome.Abandoned(why)));
        return abandoned.size();
    }

    boolean isRunning() {
        lock.lock();
        try {
            return state == State.RUNNING;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all workers have ended.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    void join(long timeout) throws InterruptedException {
        long deadline = Seconds.deadline(timeout);
        lock.lock();
        try {
            while (!workers.isEmpty() && Seconds.left(deadline) > 0) {
                workersGone.awaitNanos(Seconds.left(deadline));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "<Pool " + id + " size=" + size + ">";
    }
}
