package forklore.mp.sync;

import forklore.mp.hub.Hub;
import forklore.mp.hub.Proxy;
import forklore.mp.hub.WaitersServer;

import java.io.Serial;

/// Waiters of whom one process keeps the list.
public record HubWaiters(Proxy proxy) implements Waiters {
    @Serial private static final long serialVersionUID = 1;

    /// Those of whom this process keeps it.
    static HubWaiters make() {
        Hub hub = Hub.ofProcess();
        return new HubWaiters(new Proxy(hub.address(), hub.add(new WaitersServer())));
    }

    @Override
    public long enter() {
        return proxy.ask(WaitersServer.ENTER, _ -> {}).readInt();
    }

    @Override
    public boolean await(long ticket, long timeout) {
        return proxy.askInTime(WaitersServer.AWAIT, out -> out.put((int) ticket), timeout) != null;
    }

    @Override
    public void wake(int count) {
        proxy.ask(WaitersServer.WAKE, out -> out.put(count));
    }
}
