package forklore.mp.hub;

import forklore.mp.ConnectionLostException;
import forklore.mp.files.ProcessFolder;
import forklore.mp.fork.Fork;
import forklore.mp.self.LastAct;
import forklore.mp.self.Seconds;
import forklore.wire.Connection;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;
import forklore.wire.Poller;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// This process's connection to another one's [Hub]; there is one for each hub, for all threads.
/// Those who wait for an answer listen for it themselves.
public final class HubLink {
    private static final Map<HubAddress, HubLink> LINKS = new ConcurrentHashMap<>();
    private static volatile boolean finishes = true;

    static {
        LastAct.LINKS.is(HubLink::closeAll);
    }

    /// How long a question that was withdrawn may take to be answered all the same, ns.
    private static final long GRACE = 2_000_000_000;

    private final HubAddress address;
    private final Connection connection;
    private final Poller poller;
    private final Feeder feeder;
    private final Listening listening = new Listening(new Answers());
    private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean lost;

    private HubLink(HubAddress address, Connection connection) throws IOException {
        this.address = address;
        this.connection = connection;
        this.feeder = new Feeder(connection);
        this.poller = new Poller();
        poller.add(connection);
    }

    /// The link to that hub, made at first use.
    ///
    /// @throws ConnectionLostException where its process is dead
    static HubLink to(HubAddress address) {
        if (Fork.isChild()) {
            throw new IllegalStateException(
                    "A forked child can't reach what another process keeps: it has none of the"
                            + " threads that this takes. Use Process instead of fork().");
        }
        HubLink known = LINKS.get(address);
        if (known != null && !known.lost) {
            return known;
        }
        synchronized (LINKS) {
            HubLink link = LINKS.get(address);
            if (link == null || link.lost) {
                link = connect(address);
                LINKS.put(address, link);
            }
            return link;
        }
    }

    private static HubLink connect(HubAddress address) {
        try {
            var link =
                    new HubLink(
                            address,
                            Connection.to(address.address(), ProcessFolder.sharedMemory()));
            link.feeder.addNow(new MessageBuilder().put(address.token()));
            return link;
        } catch (IOException e) {
            throw address.lost(e);
        }
    }

    /// What this process put into queues of others need not arrive before it ends.
    public static void dontFinish() {
        finishes = false;
    }

    /// Ends all links, before this process ends.
    private static void closeAll() {
        for (HubLink link : LINKS.values()) {
            if (finishes) {
                link.finish();
            }
            link.end();
        }
    }

    /// Begins a message to an object.
    static MessageBuilder message(int number, int key, byte operation) {
        return new MessageBuilder(64).put(Hub.REQUEST).put(number).put(key).put(operation);
    }

    /// Waits until the hub has taken in all that was told, or is dead.
    void finish() {
        feeder.finish();
        try {
            ask(number -> message(number, Hub.SELF, Hub.PING), Seconds.FOREVER, _ -> {});
        } catch (ConnectionLostException e) {
            feeder.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends a message that has no answer. Returns at once, a thread of the link writes it, unless
    /// a megabyte of such messages waits to be written.
    ///
    /// @throws InterruptedException while it waits for that; the message is not sent
    /// @throws ConnectionLostException where the other process is known to be dead
    void tell(MessageBuilder message) throws InterruptedException {
        if (lost || !feeder.addPatiently(message)) {
            throw address.lost(null);
        }
    }

    /// As [#tell], at once, and never waits.
    void tellNow(MessageBuilder message) {
        feeder.addNow(message);
    }

    /// Asks an object and waits for the answer.
    ///
    /// @param question makes the message of the given number
    /// @param timeout ns; [Seconds#FOREVER]
    /// @param late takes an answer that comes after this method has given up
    /// @return [Reply#CANCELLED] where the time was over first
    /// @throws ConnectionLostException where the other process is dead, or dies meanwhile
    /// @throws InterruptedException after the question was withdrawn
    Reply ask(Question question, long timeout, Consumer<Reply> late) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var waiting = new Pending(listening, late);
        int number = numbers.incrementAndGet() & Integer.MAX_VALUE;
        pending.put(number, waiting);
        if (lost) {
            pending.remove(number);
            throw address.lost(null);
        }
        feeder.addNow(question.message(number));
        if (listening.await(waiting::isDone, Seconds.deadline(timeout))) {
            return waiting.reply();
        }
        return withdraw(number, waiting);
    }

    /// The hub answers the withdrawal at once, unless it is stopped: an interrupt does not end that
    /// wait, so that an answer that crosses the withdrawal is not lost.
    private Reply withdraw(int number, Pending waiting) throws InterruptedException {
        boolean interrupted = Thread.interrupted();
        feeder.addNow(new MessageBuilder().put(Hub.CANCEL).put(number));
        long deadline = Seconds.deadline(GRACE);
        boolean again = false;
        while (!listening.await(waiting::isDone, deadline) && Seconds.left(deadline) > 0) {
            again |= Thread.interrupted();
        }
        Reply reply = waiting.giveUp() ? Pending.NONE : waiting.reply();
        if (!waiting.isDone()) {
            Thread.ofPlatform().name("hears late answers").daemon().start(() -> hearLate(waiting));
        }
        if (interrupted && reply.status() == Reply.CANCELLED) {
            throw new InterruptedException();
        }
        if (interrupted || again) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    private void hearLate(Pending waiting) {
        listening.await(waiting::isDone, Seconds.deadline(Seconds.FOREVER));
    }

    private void take(Message answer) {
        answer.readByte();
        Pending waiting = pending.remove(answer.readInt());
        if (waiting != null) {
            byte status = answer.readByte();
            waiting.complete(new Reply(status, answer));
        }
    }

    private synchronized void end() {
        lost = true;
        feeder.stop();
        pending.values().forEach(waiting -> waiting.fail(address));
        pending.clear();
        try (connection;
                poller) {
            LINKS.remove(address, this);
        } catch (IOException e) {
            // Nothing of it is used again.
        }
    }

    /// What the hub answers.
    private final class Answers implements Listening.Ear {
        @Override
        public void listen(long nanos) {
            try {
                if (poller.await(nanos, this::hear)) {
                    hear();
                }
            } catch (IOException | ClosedSelectorException e) {
                // Torn by the other process's death: told to whoever waits.
                end();
            }
        }

        /// @return whether there was anything, the end included
        private boolean hear() throws IOException {
            boolean open = connection.read();
            boolean any = !open;
            for (Message next = connection.next(); next != null; next = connection.next()) {
                take(next);
                any = true;
            }
            if (!open) {
                end();
            }
            return any;
        }

        @Override
        public void wake() {
            poller.wake();
        }
    }

    /// Makes the message that asks.
    interface Question {
        MessageBuilder message(int number);
    }
}
