package forklore.model;

import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.List;
import java.util.Random;

/// Makes events that a run could tell, in an order that it never would: few pids, pools and tasks,
/// so that they meet often.
final class RandomRun {
    private static final int PIDS = 6;

    private final Random random;
    private final Story story = new Story();

    private RandomRun(Random random) {
        this.random = random;
    }

    /// @param span the times are whole ms from 0 to this
    static List<TraceEvent> events(Random random, int count, int span) {
        var run = new RandomRun(random);
        for (int i = 0; i < count; i++) {
            run.story.at(random.nextInt(span + 1));
            run.tell();
        }
        return run.story.events();
    }

    private int pid() {
        return 100 + random.nextInt(PIDS);
    }

    private void tell() {
        int pid = pid();
        switch (random.nextInt(4)) {
            case 0 -> tellLife(pid);
            case 1 -> tellWork(pid);
            case 2 -> tellPool(pid, "p" + random.nextInt(2), random.nextInt(5));
            default -> tellQueue(pid);
        }
    }

    private void tellLife(int pid) {
        switch (random.nextInt(7)) {
            case 0 -> story.main(pid);
            case 1 -> story.fork(pid, pid());
            case 2 -> story.spawn(pid, pid());
            case 3 -> story.exits(pid, random.nextInt(3) - 1);
            case 4 -> story.reaps(pid, pid());
            case 5 -> story.and(new ParentChanged(story.stamp(pid, 0), pid()));
            default -> story.and(new SignalSent(story.stamp(pid, 0), pid(), 15));
        }
    }

    private void tellWork(int pid) {
        switch (random.nextInt(7)) {
            case 0 -> story.line(pid, random.nextInt(20));
            case 1 -> story.prints(pid, "line " + random.nextInt(100));
            case 2 -> story.sets(pid, "num", Integer.toString(random.nextInt(10)));
            case 3 -> story.forkReturns(pid, random.nextInt(2) * pid());
            case 4 -> story.and(new Blocked(story.stamp(pid, 3), Wait.JOIN, "", pid(), -1));
            case 5 -> story.and(new Unblocked(story.stamp(pid, 3), Wait.JOIN));
            default -> story.and(new EventsDropped(story.stamp(1, 0), 3));
        }
    }

    private void tellPool(int pid, String pool, int task) {
        int slot = random.nextInt(4) - 1;
        switch (random.nextInt(7)) {
            case 0 -> story.pool(pid, pool, random.nextInt(4));
            case 1 -> story.worker(pid, pid(), pool, slot);
            case 2 -> story.submits(pid, pool, task, TaskCall.APPLY_ASYNC);
            case 3 -> story.takes(pid, pool, task, slot);
            case 4 -> story.finishes(pid, pool, task, slot);
            case 5 -> story.loses(pid, pool, task, slot);
            default -> story.closes(pid, pool);
        }
    }

    private void tellQueue(int pid) {
        var at = story.stamp(pid, 0);
        String value = "v" + random.nextInt(3);
        switch (random.nextInt(5)) {
            case 0 -> story.and(new QueueCreated(at, "q", "", 3));
            case 1 -> story.and(new QueuePut(at, "q", 1, 3, value));
            case 2 -> story.and(new QueueFed(at, "q", 1, 3, value));
            case 3 -> story.and(new QueueGot(at, "q", 1, 3, value));
            default -> story.and(new QueueFull(at, "q", 3, 3));
        }
    }
}
