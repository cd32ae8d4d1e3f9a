package forklore.mp.hub;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Who holds one end of a pipe, in the process that keeps it. When nobody does any more, what that
/// end would have sent never comes, and what is sent to it is received by nobody.
///
/// Who passes the end to a child takes a ticket for it first. The child claims the ticket before it
/// runs anything; from then on, the ticket is void when the child's session ends, which is behind
/// all that the child has sent. A ticket of a child that ended before it could claim it is dropped
/// by whoever started the child.
public final class PipeEnd implements Served {
    static final byte TICKET = 't';
    static final byte CLAIM = 'c';
    static final byte CLOSE = 'x';
    static final byte DROP = 'd';

    /// The ticket of the process that keeps the pipe.
    static final int HERE = 0;

    private final QueueCore outgoing;
    private final QueueCore incoming;
    private final Map<Integer, Holder> holders = new HashMap<>();
    private int tickets = HERE;

    /// One ticket.
    ///
    /// @param session of whoever claimed it, or else of whoever took it; null in this process
    private record Holder(@Nullable Session session, boolean claimed) {}

    /// @param outgoing what is sent at this end
    /// @param incoming what is received at it
    public PipeEnd(QueueCore outgoing, QueueCore incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        holders.put(HERE, new Holder(null, true));
    }

    synchronized int ticket(@Nullable Session session) {
        int number = ++tickets;
        holders.put(number, new Holder(session, false));
        return number;
    }

    private synchronized void claim(int ticket, Session session) {
        if (holders.containsKey(ticket)) {
            holders.put(ticket, new Holder(session, true));
        }
    }

    void close(int ticket) {
        synchronized (this) {
            holders.remove(ticket);
        }
        endIfAlone();
    }

    /// Its child has ended; the ticket is void unless its session is still to be heard to its end.
    void drop(int ticket) {
        synchronized (this) {
            Holder holder = holders.get(ticket);
            if (holder != null && !holder.claimed()) {
                holders.remove(ticket);
            }
        }
        endIfAlone();
    }

    private void endIfAlone() {
        boolean alone;
        synchronized (this) {
            alone = holders.isEmpty();
        }
        if (alone) {
            outgoing.finish();
            incoming.abandon();
        }
    }

    @Override
    public void serve(Asked asked) {
        switch (asked.operation()) {
            case TICKET -> {
                asked.send(asked.answer().put(Reply.OK).put(ticket(asked.session())));
                return;
            }
            case CLAIM -> claim(asked.in().readInt(), asked.session());
            case CLOSE -> close(asked.in().readInt());
            case DROP -> drop(asked.in().readInt());
            default -> throw new IllegalArgumentException("an end can't " + asked.operation());
        }
        asked.send(asked.answer().put(Reply.OK));
    }

    @Override
    public boolean cancel(Asked asked) {
        return false;
    }

    @Override
    public void gone(Session session) {
        boolean any;
        synchronized (this) {
            any = holders.values().removeIf(holder -> holder.session() == session);
        }
        if (any) {
            endIfAlone();
        }
    }
}
