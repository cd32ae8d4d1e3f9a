package forklore.mp.hub;

import java.util.ArrayList;
import java.util.List;

/// How many of a queue's items nobody has marked as done, in the process that keeps the queue.
public final class UnfinishedServer implements Served {
    public static final byte ADD = 'a';
    public static final byte DONE = 'd';
    public static final byte WAIT = 'w';

    private final List<Asked> waiting = new ArrayList<>();
    private int unfinished;

    /// Answers each question with whether it was in order.
    @SuppressWarnings("ReferenceEquality") // A question is itself, whatever it asks.
    @Override
    public void serve(Asked asked) {
        boolean inOrder = true;
        List<Asked> answered = new ArrayList<>();
        synchronized (this) {
            switch (asked.operation()) {
                case ADD -> unfinished++;
                case DONE -> {
                    inOrder = unfinished > 0;
                    unfinished -= inOrder ? 1 : 0;
                }
                case WAIT -> waiting.add(asked);
                default -> throw new IllegalArgumentException("a count can't " + asked.operation());
            }
            if (asked.operation() != WAIT) {
                answered.add(asked);
            }
            if (unfinished == 0) {
                answered.addAll(waiting);
                waiting.clear();
            }
        }
        for (Asked each : answered) {
            each.send(each.answer().put(Reply.OK).put(each != asked || inOrder));
        }
    }

    @Override
    public synchronized boolean cancel(Asked asked) {
        return waiting.remove(asked);
    }

    @Override
    public synchronized void gone(Session session) {
        waiting.removeIf(asked -> asked.session() == session);
    }
}
