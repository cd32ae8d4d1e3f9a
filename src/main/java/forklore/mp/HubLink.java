package forklore.mp;

import forklore.wire.Connection;
import forklore.wire.Listener;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// This process's connection to another one's [Hub]; there is one for each hub, for all threads.
final class HubLink {
    private static final Map<HubAddress, HubLink> LINKS = new ConcurrentHashMap<>();

    /// How long a question that was withdrawn may take to be answered all the same.
    private static final long GRACE = 2_000_000_000;

    private final HubAddress address;
    private final Connection connection;
    private final Feeder feeder;
    private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean lost;

    private HubLink(HubAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
        this.feeder = new Feeder(connection);
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
            var link = new HubLink(address, Connection.to(address.address()));
            link.connection.send(new MessageBuilder().put(address.token()));
            Thread.ofPlatform().name("hub link").daemon().start(link::hear);
            return link;
        } catch (IOException e) {
            throw address.lost(e);
        }
    }

    /// Ends all links, before this process ends.
    ///
    /// @param finish whether what they still hold is to arrive first
    static void closeAll(boolean finish) {
        for (HubLink link : LINKS.values()) {
            if (finish) {
                link.finish();
            }
            link.close();
        }
    }

    private void close() {
        try {
            connection.close();
        } catch (IOException e) {
            // The process ends, and the connection with it.
            lost = true;
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
        if (lost) {
            throw address.lost(null);
        }
        feeder.addPatiently(message);
    }

    /// As [#tell], and never waits.
    void tellNow(MessageBuilder message) {
        feeder.add(message);
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
        var waiting = new Pending(late);
        int number = numbers.incrementAndGet() & Integer.MAX_VALUE;
        pending.put(number, waiting);
        if (lost) {
            pending.remove(number);
            throw address.lost(null);
        }
        feeder.add(question.message(number));
        try {
            Reply reply = waiting.await(timeout);
            return reply != null ? reply : withdraw(number, waiting);
        } catch (InterruptedException e) {
            cancel(number);
            waiting.giveUp();
            throw e;
        }
    }

    private Reply withdraw(int number, Pending waiting) throws InterruptedException {
        cancel(number);
        Reply reply = waiting.await(GRACE);
        if (reply == null) {
            reply = waiting.giveUp();
        }
        return reply == null ? new Reply(Reply.CANCELLED, new Message(new byte[0])) : reply;
    }

    private void cancel(int number) {
        feeder.add(new MessageBuilder().put(Hub.CANCEL).put(number));
    }

    private void hear() {
        try (connection) {
            for (Message next = connection.receive(); next != null; next = connection.receive()) {
                next.readByte();
                Pending waiting = pending.remove(next.readInt());
                if (waiting != null) {
                    byte status = next.readByte();
                    waiting.complete(new Reply(status, new Message(next.rest())));
                }
            }
        } catch (IOException e) {
            // Torn by the other process's death: told below to whoever waits.
            lost = true;
        } finally {
            end();
        }
    }

    private void end() {
        lost = true;
        feeder.stop();
        pending.values().forEach(waiting -> waiting.fail(address.lost(null)));
        pending.clear();
        if (!ProcessHandle.of(address.pid()).map(ProcessHandle::isAlive).orElse(false)) {
            try {
                Listener.forget(address.address());
            } catch (IOException e) {
                // Somebody else cleaned up, or the file stays where temporary files do.
                feeder.stop();
            }
        }
    }

    /// Makes the message that asks.
    interface Question {
        MessageBuilder message(int number);
    }
}
