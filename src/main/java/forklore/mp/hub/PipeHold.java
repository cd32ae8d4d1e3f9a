package forklore.mp.hub;

import forklore.mp.ConnectionLostException;
import forklore.mp.fork.Fork;
import forklore.mp.pickle.Spawning;

import org.jspecify.annotations.Nullable;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;

/// This process's hold of one end of a pipe: see [PipeEnd].
public final class PipeHold implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// The end itself, in the process that keeps it.
    private final transient @Nullable PipeEnd end;

    private final transient int ticket;
    private transient @Nullable Proxy proxy;

    private PipeHold(@Nullable PipeEnd end, @Nullable Proxy proxy, int ticket) {
        this.end = end;
        this.proxy = proxy;
        this.ticket = ticket;
    }

    /// In the process that keeps the pipe.
    public static PipeHold of(PipeEnd end) {
        return new PipeHold(end, null, PipeEnd.HERE);
    }

    /// Holds the end no more.
    public void close() {
        if (end == null) {
            tell(PipeEnd.CLOSE, ticket);
        } else if (!Fork.isChild()) {
            end.close(PipeEnd.HERE);
        }
    }

    private void drop(int given) {
        if (end == null) {
            tell(PipeEnd.DROP, given);
        } else {
            end.drop(given);
        }
    }

    private void tell(byte operation, int about) {
        try {
            there().ask(operation, out -> out.put(about));
        } catch (ConnectionLostException e) {
            // The pipe is gone with its keeper, and all its ends with it.
        }
    }

    private synchronized Proxy there() {
        Proxy known = proxy;
        if (known == null) {
            if (end == null) {
                throw new AssertionError("neither here nor there");
            }
            Hub hub = Hub.ofProcess();
            known = new Proxy(hub.address(), hub.add(end));
            proxy = known;
        }
        return known;
    }

    /// Takes a ticket for the child that is being started.
    @Serial
    private Object writeReplace() {
        Inherited.check("Pipe");
        int given = end == null ? there().ask(PipeEnd.TICKET, _ -> {}).readInt() : end.ticket(null);
        Spawning.afterwards(() -> drop(given));
        return new Travelling(there(), given);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a hold travels as its ticket");
    }

    /// On its way to a child, which claims it on arrival.
    private record Travelling(Proxy proxy, int ticket) implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            proxy.ask(PipeEnd.CLAIM, out -> out.put(ticket));
            return new PipeHold(null, proxy, ticket);
        }
    }
}
