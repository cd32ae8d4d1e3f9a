package forklore.mp.pool;

import forklore.mp.tell.Tracer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The tasks that one worker was sent and has not answered: the one that it runs and, where its
/// tasks are quick, some ahead, so that it need not wait for its pool after each. Called with the
/// dispatcher's lock held, where nothing else is said.
///
/// A worker begins with none ahead, gets more as long as its answers follow each other quickly, and
/// none again after a slow one. What it has not begun can be recalled at any time, so that no task
/// waits behind a slow one while another worker is idle. Nothing is sent ahead while somebody
/// watches: what is shown is one task at a time.
public final class WorkerQueue {
    private static final int MOST = 32;
    private static final int LONGEST_MESSAGE = 256;
    private static final long QUICK_NANOS = 300_000;

    private final Deque<Call> sent = new ArrayDeque<>();

    /// Sends that have been decided and not been made.
    private final AtomicInteger inTransit = new AtomicInteger();

    private @Nullable Claims claims;
    private boolean never = Tracer.on();
    private int depth = 1;
    private int nextPlace;
    private long lastAnswer = System.nanoTime();

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /// Whether there is a task that the worker has perhaps not begun.
    boolean hasWaiting() {
        return sent.size() > 1;
    }

    @Nullable Call first() {
        return sent.peek();
    }

    /// The worker has answered its first task.
    @Nullable Call answered() {
        long now = System.nanoTime();
        boolean quick = now - lastAnswer < QUICK_NANOS;
        lastAnswer = now;
        depth = never || !quick ? 1 : Math.min(MOST, depth * 2);
        return sent.poll();
    }

    /// Takes from the pending tasks what the worker should be sent now. [#arrived] must follow.
    ///
    /// @param most how many at most
    List<Call> refill(Deque<Call> pending, int most) {
        if (pending.isEmpty() || sent.size() > depth / 2) {
            return List.of();
        }
        List<Call> taken = new ArrayList<>();
        while (!pending.isEmpty() && sent.size() < depth && taken.size() < most) {
            if (!sent.isEmpty() && !mayWait(pending.getFirst())) {
                break;
            }
            taken.add(add(pending.removeFirst()));
        }
        inTransit.addAndGet(taken.size());
        return taken;
    }

    private Call add(Call call) {
        call.placed(claims == null ? Call.UNCLAIMED : nextPlace++);
        sent.add(call);
        return call;
    }

    /// That many tasks have been sent. Needs no lock.
    void arrived(int count) {
        inTransit.addAndGet(-count);
    }

    /// Whether the task may be sent to wait at the worker: it can be claimed, and is so short that
    /// the pipe takes it whatever the worker does.
    private boolean mayWait(Call call) {
        return claims != null && call.message().size() <= LONGEST_MESSAGE;
    }

    /// Takes back all tasks that the worker has not begun, in their order.
    List<Call> recall() {
        return inTransit.get() > 0 ? List.of() : recallFromDead();
    }

    /// As [#recall], where it does not matter that tasks are on their way: nobody reads them.
    List<Call> recallFromDead() {
        if (claims == null || sent.isEmpty()) {
            return List.of();
        }
        long begun = claims.recall(nextPlace);
        List<Call> back = sent.stream().filter(call -> call.place() >= begun).toList();
        sent.removeAll(back);
        return back;
    }

    /// Gives up all tasks.
    List<Call> drain() {
        List<Call> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /// Whether the worker has earned to be sent tasks ahead and can't be yet.
    boolean needsClaims() {
        return depth > 1 && claims == null && !never;
    }

    /// From here on, tasks are claimed.
    void use(@Nullable Claims shared) {
        claims = shared;
        never = shared == null;
    }
}
