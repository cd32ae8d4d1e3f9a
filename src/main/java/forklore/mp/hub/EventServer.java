package forklore.mp.hub;

import java.util.ArrayList;
import java.util.List;

/// A flag, in the process that keeps it.
public final class EventServer implements Served {
    public static final byte SET = 's';
    public static final byte CLEAR = 'c';
    public static final byte IS_SET = 'i';
    public static final byte WAIT = 'w';

    private final List<Asked> waiting = new ArrayList<>();
    private boolean up;

    @Override
    public void serve(Asked asked) {
        for (Asked each : answered(asked)) {
            each.send(each.answer().put(Reply.OK).put(up));
        }
    }

    public synchronized boolean isUp() {
        return up;
    }

    /// The questions that this one lets be answered.
    private synchronized List<Asked> answered(Asked asked) {
        return switch (asked.operation()) {
            case SET -> {
                up = true;
                List<Asked> all = new ArrayList<>(waiting);
                all.add(asked);
                waiting.clear();
                yield all;
            }
            case CLEAR -> {
                up = false;
                yield List.of(asked);
            }
            case IS_SET -> List.of(asked);
            case WAIT -> {
                if (!up) {
                    waiting.add(asked);
                }
                yield up ? List.of(asked) : List.of();
            }
            default -> throw new IllegalArgumentException("an event can't " + asked.operation());
        };
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
