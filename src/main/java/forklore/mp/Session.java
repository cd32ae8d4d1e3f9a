package forklore.mp;

import forklore.wire.Connection;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The hub's side of one connection: hears one process's questions on a thread of its own.
final class Session {
    /// Longer answers are written by another thread: nobody should wait for who doesn't read.
    private static final int SENT_AT_ONCE = 16 * 1024;

    private final Hub hub;
    private final Connection connection;
    private final Map<Integer, Asked> open = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Session(Hub hub, Connection connection) {
        this.hub = hub;
        this.connection = connection;
    }

    void begin() {
        Thread.ofPlatform().name("hub session").daemon().start(this::hear);
    }

    void close() {
        try {
            connection.close();
        } catch (IOException e) {
            // It ends with this process.
            ended = true;
        }
    }

    private void hear() {
        try (connection) {
            Message hello = connection.receive();
            if (hello == null || !hub.isToken(hello.readLong())) {
                return;
            }
            for (Message next = connection.receive(); next != null; next = connection.receive()) {
                take(next);
            }
        } catch (IOException e) {
            // The process died in the middle of a message: the message never was.
            ended = true;
        } finally {
            ended = true;
            hub.ended(this);
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

    /// Sends the answer to the question of that number.
    ///
    /// @return false where the process is known to be gone
    boolean send(int number, MessageBuilder answer) {
        open.remove(number);
        if (ended) {
            return false;
        }
        if (answer.size() > SENT_AT_ONCE) {
            Thread.ofPlatform().daemon().start(() -> sendNow(answer));
            return true;
        }
        return sendNow(answer);
    }

    private boolean sendNow(MessageBuilder answer) {
        try {
            connection.send(answer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
