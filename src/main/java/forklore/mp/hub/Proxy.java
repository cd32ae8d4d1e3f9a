package forklore.mp.hub;

import forklore.mp.ConnectionLostException;
import forklore.mp.InterruptedWait;
import forklore.mp.self.Seconds;
import forklore.wire.Address;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.Consumer;

/// The way to an object that another process keeps: one message there, one back.
public record Proxy(String address, long token, int pid, int key) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public Proxy(HubAddress hub, int key) {
        this(hub.address().toString(), hub.token(), hub.pid(), key);
    }

    private HubAddress hub() {
        return new HubAddress(Address.parse(address), token, pid);
    }

    /// Asks the object.
    ///
    /// @param fields writes the arguments
    /// @return the fields of the answer
    /// @throws ConnectionLostException where the process that keeps the object is dead
    public Message ask(byte operation, Consumer<MessageBuilder> fields) {
        Message answer = ask(operation, fields, Seconds.FOREVER);
        if (answer == null) {
            throw new AssertionError("nothing withdraws a question without a timeout");
        }
        return answer;
    }

    /// Asks the object, and withdraws the question when the time is over.
    ///
    /// @param timeout ns; [Seconds#FOREVER]
    /// @return null where there was no answer in time
    public @Nullable Message askInTime(byte operation, long timeout) {
        return ask(operation, _ -> {}, timeout);
    }

    /// As [#askInTime(byte, long)], with arguments.
    public @Nullable Message askInTime(
            byte operation, Consumer<MessageBuilder> fields, long timeout) {
        return ask(operation, fields, timeout);
    }

    private @Nullable Message ask(byte operation, Consumer<MessageBuilder> fields, long timeout) {
        HubAddress hub = hub();
        HubLink.Question question =
                number -> {
                    MessageBuilder message = HubLink.message(number, key, operation);
                    fields.accept(message);
                    return message;
                };
        try {
            Reply reply = HubLink.to(hub).ask(question, timeout, _ -> {});
            return switch (reply.status()) {
                case Reply.OK -> reply.fields();
                case Reply.CANCELLED -> null;
                case Reply.REFUSED ->
                        throw new IndexOutOfBoundsException(reply.fields().readText());
                default -> throw hub.lost(null);
            };
        } catch (InterruptedException e) {
            throw new InterruptedWait("a call to a shared object", e);
        }
    }
}
