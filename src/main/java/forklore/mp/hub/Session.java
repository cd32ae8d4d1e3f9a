package forklore.mp.hub;

import forklore.wire.Connection;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The hub's side of one connection: takes one process's questions. Never waits for it.
public final class Session {
    private final Hub hub;
    private final Connection connection;
    private final Map<Integer, Asked> open = new ConcurrentHashMap<>();
    private boolean known;
    private volatile boolean ended;

    Session(Hub hub, Connection connection) {
        this.hub = hub;
        this.connection = connection;
    }

    /// Takes in what has come. For the thread that listens.
    ///
    /// @return false where nothing more will
    boolean hear() {
        try {
            boolean more = connection.read();
            for (Message next = connection.next(); next != null; next = connection.next()) {
                if (known) {
                    take(next);
                } else if (hub.isToken(next.readLong())) {
                    known = true;
                } else {
                    more = false;
                    break;
                }
            }
            if (!more) {
                end();
            }
            return more;
        } catch (IOException | IllegalArgumentException e) {
            // The process died in the middle of a message, which never was; or speaks otherwise.
            end();
            return false;
        }
    }

    private void end() {
        close();
        hub.ended(this);
    }

    void close() {
        ended = true;
        try {
            connection.close();
        } catch (IOException e) {
            // Nothing is heard from it any more, and the system closes it with this process.
        }
    }

    private void take(Message message) {
        byte kind = message.readByte();
        int number = message.readInt();
        if (kind == Hub.CANCEL) {
            cancel(number);
            return;
        }
        Served object = hub.find(message.readInt());
        byte operation = message.readByte();
        if (object == null) {
            send(number, new MessageBuilder().put(Hub.REPLY).put(number).put(Reply.GONE));
            return;
        }
        var asked = new Asked(this, object, number, operation, message);
        if (number != Asked.NO_ANSWER) {
            open.put(number, asked);
        }
        object.serve(asked);
    }

    private void cancel(int number) {
        Asked asked = open.get(number);
        if (asked != null && asked.object().cancel(asked)) {
            asked.send(asked.answer().put(Reply.CANCELLED));
        }
    }

    /// Sends the answer to the question of that number; what the system does not take at once goes
    /// out later.
    ///
    /// @return false where the process is known to be gone
    boolean send(int number, MessageBuilder answer) {
        open.remove(number);
        if (ended) {
            return false;
        }
        try {
            connection.send(answer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
