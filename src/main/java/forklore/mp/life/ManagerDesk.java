package forklore.mp.life;

import forklore.mp.hub.Asked;
import forklore.mp.hub.CellsServer;
import forklore.mp.hub.Desk;
import forklore.mp.hub.DictServer;
import forklore.mp.hub.EventServer;
import forklore.mp.hub.Hub;
import forklore.mp.hub.ListServer;
import forklore.mp.hub.QueueCore;
import forklore.mp.hub.QueueServer;
import forklore.mp.hub.Reply;
import forklore.mp.hub.Served;
import forklore.mp.hub.Session;
import forklore.mp.hub.UnfinishedServer;
import forklore.mp.hub.WaitersServer;
import forklore.mp.self.Lineage;
import forklore.mp.sync.QueueGate;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.wire.FrameInput;
import forklore.wire.MessageBuilder;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/// The manager's own process: makes objects for those who ask at its desk.
public final class ManagerDesk implements Served {
    private final Hub hub = Hub.ofProcess();

    private ManagerDesk() {}

    /// Keeps objects until the parent closes the pipe, or is dead.
    ///
    /// @throws IOException where the pipe is torn
    static void serve(FrameInput in) throws IOException {
        OutputCapture.install();
        AtExit.install();
        if (Tracer.on()) {
            Tracer.emit(new ProcessReady(Tracer.here()));
        }
        Hub hub = Hub.ofProcess();
        var hello = new MessageBuilder();
        hub.address().write(hello);
        hello.put(hub.add(new ManagerDesk()));
        hello.writeMarkedTo(new FileOutputStream(FileDescriptor.err));
        in.next();
        System.exit(0);
    }

    @Override
    public void serve(Asked asked) {
        switch (asked.operation()) {
            case Desk.QUEUE -> makeQueue(asked, asked.in().readInt());
            case Desk.DICT -> reply(asked, new DictServer());
            case Desk.LIST -> reply(asked, new ListServer());
            case Desk.GATE -> {
                int permits = asked.in().readInt();
                reply(asked, QueueGate.serving(permits, asked.in().readInt()));
            }
            case Desk.FLAG -> reply(asked, new EventServer());
            case Desk.UNFINISHED -> reply(asked, new UnfinishedServer());
            case Desk.WAITERS -> reply(asked, new WaitersServer());
            case Desk.CELLS -> reply(asked, new CellsServer(asked.in().readInt()));
            default -> throw new IllegalArgumentException("no such kind: " + asked.operation());
        }
    }

    private void makeQueue(Asked asked, int capacity) {
        var core = new QueueCore(Lineage.nextId(), capacity);
        if (Tracer.on()) {
            Tracer.emit(new QueueCreated(Tracer.here(), core.id(), "", capacity));
        }
        int key = hub.add(new QueueServer(core));
        asked.send(asked.answer().put(Reply.OK).put(key).put(core.id()));
    }

    private void reply(Asked asked, Served object) {
        asked.send(asked.answer().put(Reply.OK).put(hub.add(object)));
    }

    @Override
    public boolean cancel(Asked asked) {
        return false;
    }

    @Override
    public void gone(Session session) {
        // Objects outlive whoever asked for them.
    }
}
