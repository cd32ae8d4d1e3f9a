package forklore.mp.sync;

import forklore.mp.hub.CellsServer;
import forklore.mp.hub.Proxy;
import forklore.wire.Message;

import java.io.Serial;

/// Numbers that one process keeps.
public record HubCells(Proxy proxy, int count) implements Cells {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public long get(int index) {
        return proxy.ask(CellsServer.GET, out -> out.put(index)).readLong();
    }

    @Override
    public void set(int index, long value) {
        proxy.ask(CellsServer.SET, out -> out.put(index).put(value));
    }

    @Override
    public long[] all() {
        Message answer = proxy.ask(CellsServer.ALL, _ -> {});
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = answer.readLong();
        }
        return all;
    }
}
