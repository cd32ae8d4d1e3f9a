package forklore.mp.hub;

import forklore.mp.hub.QueueAccess.Got;
import forklore.mp.hub.QueueCore.Turn;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A queue as other processes reach it.
public final class QueueServer implements Served {
    static final byte PUT = 'p';
    static final byte GET = 'g';
    static final byte SIZE = 's';
    static final byte GIVE_BACK = 'b';

    private final QueueCore core;
    private final Map<Asked, RemoteTurn> turns = new ConcurrentHashMap<>();

    /// What each process has got and not put back; null where nobody counts.
    private final @Nullable Map<Session, Integer> lent;

    public QueueServer(QueueCore core) {
        this(core, null);
    }

    private QueueServer(QueueCore core, @Nullable Map<Session, Integer> lent) {
        this.core = core;
        this.lent = lent;
    }

    /// A queue of tokens, which are put back for a process that ends while it has some.
    public static QueueServer lending(QueueCore core) {
        return new QueueServer(core, new ConcurrentHashMap<>());
    }

    private void count(Asked asked, int change) {
        if (lent != null) {
            lent.merge(asked.session(), change, Integer::sum);
        }
    }

    @Override
    public void serve(Asked asked) {
        switch (asked.operation()) {
            case PUT -> put(asked, asked.in().readBoolean());
            case GET -> get(asked, asked.in().readBoolean());
            case SIZE -> asked.send(asked.answer().put(Reply.OK).put(core.size()));
            case GIVE_BACK -> core.giveBack(Item.read(asked.in()));
            default -> throw new IllegalArgumentException("a queue can't " + asked.operation());
        }
    }

    private void put(Asked asked, boolean wait) {
        Item item = Item.read(asked.in());
        if (core.isAbandoned()) {
            asked.send(asked.answer().put(Reply.ENDED));
            return;
        }
        RemoteTurn turn = wait && core.capacity() > 0 ? turn(asked, false) : null;
        if (core.put(item, turn)) {
            if (turn != null) {
                turns.remove(asked);
            }
            count(asked, -1);
            if (asked.wantsAnswer()) {
                asked.send(asked.answer().put(Reply.OK).put(core.size()));
            }
        } else if (!wait) {
            asked.send(asked.answer().put(Reply.NOT_NOW).put(core.size()));
        }
    }

    private void get(Asked asked, boolean wait) {
        RemoteTurn turn = wait ? turn(asked, true) : null;
        Got got = core.get(turn);
        if (got != null) {
            turns.remove(asked);
            if (!sendItem(asked, got.item(), got.size())) {
                core.giveBack(got.item());
            }
        } else if (!wait) {
            asked.send(asked.answer().put(Reply.NOT_NOW).put(0));
        }
    }

    private RemoteTurn turn(Asked asked, boolean getting) {
        var turn = new RemoteTurn(asked, getting);
        turns.put(asked, turn);
        return turn;
    }

    private boolean sendItem(Asked asked, Item item, int size) {
        if (size == QueueCore.END) {
            asked.send(asked.answer().put(Reply.ENDED));
            return true;
        }
        count(asked, 1);
        return asked.send(item.write(asked.answer().put(Reply.OK).put(size)));
    }

    @Override
    public boolean cancel(Asked asked) {
        RemoteTurn turn = turns.remove(asked);
        return turn != null && core.cancel(turn);
    }

    @Override
    public void gone(Session session) {
        turns.forEach(
                (asked, turn) -> {
                    if (asked.session() == session) {
                        turns.remove(asked);
                        core.cancel(turn);
                    }
                });
        Integer owed = lent == null ? null : lent.remove(session);
        for (int i = 0; (owed != null) && (i < owed); i++) {
            core.put(Item.TOKEN, null);
        }
    }

    /// A question that waits for its turn.
    private final class RemoteTurn extends Turn {
        private final Asked asked;
        private final boolean getting;

        RemoteTurn(Asked asked, boolean getting) {
            this.asked = asked;
            this.getting = getting;
        }

        @Override
        boolean done(int size) {
            turns.remove(asked);
            if (getting && item != null) {
                return sendItem(asked, item, size);
            }
            count(asked, -1);
            return asked.send(asked.answer().put(Reply.OK).put(size));
        }
    }
}
