package forklore.mp.hub;

import java.util.concurrent.atomic.AtomicLongArray;

/// Numbers of 64 bits, in the process that keeps them.
public final class CellsServer implements Served {
    public static final byte GET = 'g';
    public static final byte SET = 's';
    public static final byte ALL = 'a';

    private final AtomicLongArray cells;

    public CellsServer(int count) {
        cells = new AtomicLongArray(count);
    }

    @Override
    public void serve(Asked asked) {
        var answer = asked.answer().put(Reply.OK);
        switch (asked.operation()) {
            case GET -> answer.put(cells.get(asked.in().readInt()));
            case SET -> cells.set(asked.in().readInt(), asked.in().readLong());
            case ALL -> {
                for (int i = 0; i < cells.length(); i++) {
                    answer.put(cells.get(i));
                }
            }
            default -> throw new IllegalArgumentException("cells can't " + asked.operation());
        }
        asked.send(answer);
    }

    @Override
    public boolean cancel(Asked asked) {
        return false;
    }

    @Override
    public void gone(Session session) {
        // It keeps nothing for a process.
    }
}
