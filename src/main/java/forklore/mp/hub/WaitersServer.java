package forklore.mp.hub;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Those who wait to be woken, in the order in which they came, in the process that keeps the list.
public final class WaitersServer implements Served {
    public static final byte ENTER = 'e';
    public static final byte AWAIT = 'a';
    public static final byte WAKE = 'w';

    private final Map<Integer, Waiter> waiters = new LinkedHashMap<>();
    private int tickets;

    /// One who said that it will wait, and may have been woken before it does.
    private static final class Waiter {
        final Session session;
        @Nullable Asked asked;
        boolean woken;

        Waiter(Session session) {
            this.session = session;
        }
    }

    @Override
    public void serve(Asked asked) {
        switch (asked.operation()) {
            case ENTER -> asked.send(asked.answer().put(Reply.OK).put(enter(asked)));
            case AWAIT -> {
                if (isDone(asked, asked.in().readInt())) {
                    asked.send(asked.answer().put(Reply.OK));
                }
            }
            case WAKE -> {
                for (Asked each : wake(asked.in().readInt())) {
                    each.send(each.answer().put(Reply.OK));
                }
                asked.send(asked.answer().put(Reply.OK));
            }
            default -> throw new IllegalArgumentException("waiters can't " + asked.operation());
        }
    }

    private synchronized int enter(Asked asked) {
        waiters.put(++tickets, new Waiter(asked.session()));
        return tickets;
    }

    /// Whether it was woken already; otherwise it is asked for from here on.
    private synchronized boolean isDone(Asked asked, int ticket) {
        Waiter waiter = waiters.get(ticket);
        if (waiter == null || waiter.woken) {
            waiters.remove(ticket);
            return true;
        }
        waiter.asked = asked;
        return false;
    }

    /// @return the questions that are to be answered
    private synchronized List<Asked> wake(int count) {
        List<Asked> answered = new ArrayList<>();
        int left = count < 0 ? waiters.size() : count;
        for (Iterator<Waiter> all = waiters.values().iterator(); all.hasNext() && left > 0; ) {
            Waiter waiter = all.next();
            if (!waiter.woken) {
                waiter.woken = true;
                left--;
                if (waiter.asked != null) {
                    answered.add(waiter.asked);
                    all.remove();
                }
            }
        }
        return answered;
    }

    @Override
    public synchronized boolean cancel(Asked asked) {
        return waiters.values().removeIf(waiter -> asked.equals(waiter.asked));
    }

    @Override
    public synchronized void gone(Session session) {
        waiters.values().removeIf(waiter -> waiter.session == session);
    }
}
