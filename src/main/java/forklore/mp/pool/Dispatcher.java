package forklore.mp.pool;

import forklore.mp.ProcessException;
import forklore.mp.pool.PoolState.Stage;
import forklore.mp.self.Identity;
import forklore.mp.self.Seconds;
import forklore.mp.self.Texts;
import forklore.mp.tell.Tracer;
import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.Role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Gives a pool's tasks to its workers: each worker has one task at a time, idle workers take
/// turns.
///
/// All state is guarded by one lock; nothing is sent and nobody is called while it is held.
public final class Dispatcher {
    private final String id;
    private final Staffing staffing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition workersGone = lock.newCondition();
    private final Deque<Call> pending = new ArrayDeque<>();
    private final Deque<WorkerLink> idle = new ArrayDeque<>();
    private final Set<WorkerLink> workers = new HashSet<>();
    private final PoolState state = new PoolState();
    private int tasks;
    private final Deaths deaths = new Deaths();

    public Dispatcher(String id, Staffing staffing) {
        this.id = id;
        this.staffing = staffing;
        if (Tracer.on()) {
            Tracer.emit(new PoolCreated(Tracer.here(), id, staffing.workers()));
        }
        try {
            for (int slot = 0; slot < staffing.workers(); slot++) {
                hire(slot);
            }
        } catch (RuntimeException e) {
            terminate();
            throw e;
        }
    }

    public String id() {
        return id;
    }

    private void hire(int slot) {
        var identity = Identity.ofChild(staffing.prefix(), Role.WORKER, id, slot);
        var worker = new WorkerLink(this, identity, staffing.initializer());
        lock.lock();
        try {
            workers.add(worker);
        } finally {
            lock.unlock();
        }
        worker.listen();
        serve(worker);
    }

    public int size() {
        return staffing.workers();
    }

    /// Takes tasks on: all, or none.
    ///
    /// @throws IllegalStateException where the pool takes no more
    public void submit(Call... calls) {
        List<WorkerLink> called = new ArrayList<>();
        lock.lock();
        try {
            state.checkRunning();
            for (Call call : calls) {
                call.numbered(tasks++);
                if (Tracer.on()) {
                    Tracer.emit(new TaskSubmitted(Tracer.here(), id, call.number(), call.name));
                }
                pending.add(call);
                WorkerLink worker = idle.poll();
                if (worker != null) {
                    called.add(worker);
                }
            }
        } finally {
            lock.unlock();
        }
        called.forEach(this::serve);
    }

    /// @throws IllegalStateException where the pool takes no more tasks
    public void checkRunning() {
        lock.lock();
        try {
            state.checkRunning();
        } finally {
            lock.unlock();
        }
    }

    /// Takes a task back that no worker has begun.
    ///
    /// @return whether it was one
    public boolean withdraw(Call call) {
        return locked(() -> pending.remove(call));
    }

    /// The worker's initializer threw: so would that of the next.
    void failedToBegin(WorkerLink worker, Throwable failure) {
        breakDown(
                "the pool is broken: the initializer failed in "
                        + worker
                        + ": "
                        + Texts.of(failure));
    }

    private void breakDown(String why) {
        stop(
                Stage.BROKEN,
                why,
                staffing.fragile() ? new Outcome.Broken(why) : new Outcome.Abandoned(why));
    }

    void finished(WorkerLink worker, Outcome outcome) {
        Call done;
        lock.lock();
        try {
            done = worker.task;
            worker.task = null;
            worker.served++;
            deaths.end();
        } finally {
            lock.unlock();
        }
        serve(worker);
        if (done != null) {
            done.complete(outcome);
        }
    }

    /// Gives the worker its next task, or lets it wait for one, or go.
    private void serve(WorkerLink worker) {
        Call next;
        boolean go = false;
        lock.lock();
        try {
            boolean spent = worker.isSpent(staffing.mostTasks());
            next = spent ? null : pending.poll();
            worker.task = next;
            if (next == null) {
                go = spent || !state.isRunning();
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
    ///
    /// @param begun whether it had begun to serve
    void died(WorkerLink worker, boolean begun, int exitCode) {
        Call lost;
        boolean replace;
        boolean broken;
        lock.lock();
        try {
            workers.remove(worker);
            idle.remove(worker);
            lost = worker.task;
            worker.task = null;
            broken = staffing.fragile() && !worker.dismissed;
            if (lost != null && !begun && !broken) {
                pending.addFirst(lost);
                lost = null;
            }
            if (!worker.dismissed) {
                deaths.another();
            }
            replace = isReplaced(worker);
            workersGone.signalAll();
        } finally {
            lock.unlock();
        }
        String why = "the pool is broken: " + worker.ending(lost, exitCode);
        if (lost != null) {
            worker.tellLoss(lost, exitCode, broken ? new Outcome.Broken(why) : null);
        }
        if (broken) {
            breakDown(why);
        } else if (replace) {
            replace(worker, exitCode);
        }
    }

    private boolean isReplaced(WorkerLink worker) {
        return switch (state.stage()) {
            case RUNNING -> true;
            case CLOSED ->
                    !pending.isEmpty()
                            && (!worker.dismissed || worker.isSpent(staffing.mostTasks()));
            case TERMINATED, BROKEN -> false;
        };
    }

    private void replace(WorkerLink worker, int exitCode) {
        String why = null;
        if (deaths.areTooMany()) {
            why = deaths.words(exitCode);
        } else {
            try {
                hire(worker.slot());
            } catch (ProcessException | IllegalStateException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        if (why != null) {
            breakDown("the pool is broken: " + why);
        }
    }

    /// Takes no more tasks; those in hand are done.
    public void close() {
        List<WorkerLink> dismissed = new ArrayList<>();
        lock.lock();
        try {
            if (!state.isRunning()) {
                return;
            }
            state.become(Stage.CLOSED, "it was closed, so it takes no more tasks");
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
    public int terminate() {
        return stop(
                Stage.TERMINATED,
                "it was terminated, so it takes no more tasks",
                new Outcome.Abandoned("the pool was terminated before this task was done"));
    }

    /// @param refusal what those hear who submit a task from now on
    /// @param loss what those hear whose task will not be done
    private int stop(Stage stage, String refusal, Outcome loss) {
        List<Call> abandoned = new ArrayList<>();
        List<WorkerLink> stopped;
        lock.lock();
        try {
            if (state.isOver()) {
                return 0;
            }
            state.become(stage, refusal);
            for (WorkerLink worker : workers) {
                if (worker.task != null) {
                    abandoned.add(worker.task);
                    worker.task = null;
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
        abandoned.forEach(call -> call.complete(loss));
        return abandoned.size();
    }

    /// Whether a death, or a worker that could not begin, was the pool's end.
    public boolean isBroken() {
        return locked(() -> state.stage() == Stage.BROKEN);
    }

    public boolean hasNoWorkers() {
        return locked(workers::isEmpty);
    }

    public boolean isRunning() {
        return locked(state::isRunning);
    }

    private boolean locked(BooleanSupplier question) {
        lock.lock();
        try {
            return question.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all workers have ended.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    public void join(long timeout) throws InterruptedException {
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
        return "<Pool " + id + " size=" + size() + ">";
    }
}
