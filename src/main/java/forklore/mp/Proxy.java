package forklore.mp;

import forklore.wire.Address;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.Consumer;

/// The way to an object that another process keeps: one message there, one back.
record Proxy(String address, long token, int pid, int key) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    Proxy(HubAddress hub, int key) {
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
    Message ask(byte operation, Consumer<MessageBuilder> fields) {
        HubAddress hub = hub();
        try {
            Reply reply =
                    HubLink.to(hub)
                            .ask(
                                    number -> {
                                        var message = HubLink.message(number, key, operation);
                                        fields.accept(message);
                                        return message;
                                    },
                                    Seconds.FOREVER,
                                    _ -> {});
            return switch (reply.status()) {
                case Reply.OK -> reply.fields();
                case Reply.REFUSED ->
                        throw new IndexOutOfBoundsException(reply.fields().readText());
                default -> throw hub.lost(null);
            };
        } catch (InterruptedException e) {
            throw new InterruptedWait("a call to the manager", e);
        }
    }
}
