package forklore.mp.hub;

import forklore.mp.BrokenPipeException;
import forklore.mp.self.Seconds;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

/// A process's way to a queue: direct in the process that keeps it, through a link everywhere else.
public sealed interface QueueAccess {
    /// Does not wait for a full or an empty queue.
    long AT_ONCE = 0;

    /// Puts a copy of the item.
    ///
    /// @param timeout ns; [#AT_ONCE]; [Seconds#FOREVER]
    /// @return whether there was room in time
    boolean put(Item item, long timeout) throws InterruptedException;

    /// Whether it is known here, without asking another process, what can be put or got at once: so
    /// whoever may wait tries without, and need not tell of a wait that is none.
    boolean isHere();

    /// Gets the first item and the number of those behind it.
    ///
    /// @param timeout ns; [#AT_ONCE]; [Seconds#FOREVER]
    /// @return null where none came in time
    @Nullable Got get(long timeout) throws InterruptedException;

    /// Puts an item back that was just got, in front of all others.
    void giveBack(Item item);

    int size() throws InterruptedException;

    /// Waits until what this process put has arrived.
    void finish();

    /// What was got.
    ///
    /// @param size how many items are behind it
    record Got(Item item, int size) {
        /// Whether it is no item: none will ever come.
        public boolean isEnd() {
            return size == QueueCore.END;
        }
    }

    /// In the process that keeps the queue.
    record Direct(QueueCore core) implements QueueAccess {
        @Override
        public boolean isHere() {
            return true;
        }

        @Override
        public boolean put(Item item, long timeout) throws InterruptedException {
            if (core.isAbandoned()) {
                throw new BrokenPipeException();
            }
            if (timeout == AT_ONCE) {
                return core.put(item.detached(), null);
            }
            var turn = new ThreadTurn();
            return core.put(item.detached(), turn) || turn.await(core, timeout);
        }

        @Override
        public @Nullable Got get(long timeout) throws InterruptedException {
            if (timeout == AT_ONCE) {
                return core.get(null);
            }
            var turn = new ThreadTurn();
            Got got = core.get(turn);
            if (got != null) {
                return got;
            }
            return turn.await(core, timeout) && turn.item != null
                    ? new Got(turn.item, turn.size)
                    : null;
        }

        @Override
        public void giveBack(Item item) {
            core.giveBack(item);
        }

        @Override
        public int size() {
            return core.size();
        }

        @Override
        public void finish() {
            // What is put here has arrived.
        }
    }

    /// A thread of the process that keeps the queue, waiting for its turn.
    final class ThreadTurn extends QueueCore.Turn {
        private final Thread thread = Thread.currentThread();
        private volatile boolean done;
        private int size;

        @Override
        boolean done(int newSize) {
            size = newSize;
            done = true;
            Hub.ofProcess().wake(thread);
            return true;
        }

        /// @return whether the turn came in time
        boolean await(QueueCore core, long timeout) throws InterruptedException {
            long deadline = Seconds.deadline(timeout);
            if (Hub.ofProcess().await(() -> done, deadline)) {
                return true;
            }
            boolean interrupted = Thread.interrupted();
            if (core.cancel(this)) {
                if (interrupted) {
                    throw new InterruptedException();
                }
                return false;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return awaitDone();
        }

        /// The turn has come, and its thread is about to be told.
        private boolean awaitDone() {
            while (!done) {
                Thread.onSpinWait();
            }
            return true;
        }
    }

    /// In every other process.
    ///
    /// @param prompt whether a put may return before the item has arrived, where there is no bound
    record Linked(HubAddress hub, int key, int capacity, boolean prompt) implements QueueAccess {
        @Override
        public boolean isHere() {
            return false;
        }

        @Override
        public boolean put(Item item, long timeout) throws InterruptedException {
            HubLink link = HubLink.to(hub);
            if (prompt && capacity == 0) {
                link.tell(putMessage(Asked.NO_ANSWER, item, true));
                return true;
            }
            boolean wait = timeout != AT_ONCE;
            Reply reply =
                    link.ask(
                            number -> putMessage(number, item, wait),
                            wait ? timeout : Seconds.FOREVER,
                            _ -> {});
            if (check(reply).status() == Reply.ENDED) {
                throw new BrokenPipeException();
            }
            return reply.status() == Reply.OK;
        }

        private MessageBuilder putMessage(int number, Item item, boolean wait) {
            return item.write(HubLink.message(number, key, QueueServer.PUT).put(wait));
        }

        @Override
        public @Nullable Got get(long timeout) throws InterruptedException {
            HubLink link = HubLink.to(hub);
            boolean wait = timeout != AT_ONCE;
            Reply reply =
                    link.ask(
                            number -> HubLink.message(number, key, QueueServer.GET).put(wait),
                            wait ? timeout : Seconds.FOREVER,
                            late -> giveBack(link, late));
            if (check(reply).status() == Reply.ENDED) {
                return new Got(Item.TOKEN, QueueCore.END);
            }
            if (reply.status() != Reply.OK) {
                return null;
            }
            Message fields = reply.fields();
            int size = fields.readInt();
            return new Got(Item.read(fields), size);
        }

        /// An item that came when nobody waited for it any more goes back to where it was.
        private void giveBack(HubLink link, Reply late) {
            if (late.status() == Reply.OK) {
                late.fields().readInt();
                giveBack(link, Item.read(late.fields()));
            }
        }

        private void giveBack(HubLink link, Item item) {
            link.tellNow(item.write(HubLink.message(Asked.NO_ANSWER, key, QueueServer.GIVE_BACK)));
        }

        @Override
        public void giveBack(Item item) {
            giveBack(HubLink.to(hub), item);
        }

        @Override
        public int size() throws InterruptedException {
            Reply reply =
                    HubLink.to(hub)
                            .ask(
                                    number -> HubLink.message(number, key, QueueServer.SIZE),
                                    Seconds.FOREVER,
                                    _ -> {});
            return check(reply).fields().readInt();
        }

        @Override
        public void finish() {
            HubLink.to(hub).finish();
        }

        private Reply check(Reply reply) {
            if (reply.status() == Reply.GONE) {
                throw hub.lost(null);
            }
            return reply;
        }
    }
}
