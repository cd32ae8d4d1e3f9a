package forklore.mp.sync;

import forklore.mp.hub.Hub;
import forklore.mp.hub.ListServer;
import forklore.mp.hub.Proxy;
import forklore.mp.pickle.Pickle;
import forklore.mp.self.Self;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// A value that one process keeps, as a copy.
public record HubStore(Proxy proxy) implements Store {
    @Serial private static final long serialVersionUID = 1;

    /// One that this process keeps.
    static HubStore make(@Nullable Object initial) {
        var server = new ListServer();
        server.add(bytes(initial));
        Hub hub = Hub.ofProcess();
        return new HubStore(new Proxy(hub.address(), hub.add(server)));
    }

    private static byte[] bytes(@Nullable Object value) {
        var out = new MessageBuilder();
        Pickle.write(out, value);
        return out.toBytes();
    }

    @Override
    public @Nullable Object get() {
        Message answer = proxy.ask(ListServer.GET, out -> out.put(0));
        return Pickle.read(new Message(answer.readBytes()));
    }

    @Override
    public void set(@Nullable Object value) {
        byte[] bytes = bytes(value);
        proxy.ask(ListServer.SET, out -> out.put(0).put(bytes));
    }

    @Override
    public String toString() {
        return proxy.pid() == Self.pid() ? String.valueOf(get()) : "kept by pid " + proxy.pid();
    }
}
