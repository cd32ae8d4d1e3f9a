package forklore.mp.sync;

import forklore.mp.hub.EventServer;
import forklore.mp.hub.Hub;
import forklore.mp.hub.Proxy;
import forklore.mp.self.Self;

import java.io.Serial;

/// A flag that one process keeps.
public record HubFlag(Proxy proxy) implements Flag {
    @Serial private static final long serialVersionUID = 1;

    /// One that this process keeps.
    static HubFlag make() {
        Hub hub = Hub.ofProcess();
        return new HubFlag(new Proxy(hub.address(), hub.add(new EventServer())));
    }

    @Override
    public boolean isUp() {
        return proxy.ask(EventServer.IS_SET, _ -> {}).readBoolean();
    }

    @Override
    public void raise() {
        proxy.ask(EventServer.SET, _ -> {});
    }

    @Override
    public void lower() {
        proxy.ask(EventServer.CLEAR, _ -> {});
    }

    @Override
    public boolean await(long timeout) {
        return proxy.askInTime(EventServer.WAIT, timeout) != null;
    }

    @Override
    public String toString() {
        if (proxy.pid() != Self.pid()) {
            return "kept by pid " + proxy.pid();
        }
        return isUp() ? "set" : "unset";
    }
}
