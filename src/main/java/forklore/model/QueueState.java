package forklore.model;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;

/// A queue and what is in it.
///
/// @param feeder items that were put but not written to the pipe yet
/// @param pipe items that can be taken, the next one first
/// @param users who put and took
/// @param refusal the last time a put found it full or a get found it empty
public record QueueState(
        String id,
        Naming naming,
        PVector<QueueItem> feeder,
        PVector<QueueItem> pipe,
        Counts counts,
        QueueUsers users,
        Optional<Refusal> refusal) {
    /// The numbers of items that were never seen to be put go down from here.
    private static final int UNSEEN = -1;

    /// What is known of a queue beside its contents.
    ///
    /// @param name what the listing calls it; may be empty
    /// @param owner the process that made it
    /// @param capacity 0 means unbounded
    public record Naming(String name, int owner, String lane, int capacity, boolean closed) {}

    /// @param full true: a put gave up; false: a get did
    /// @param t ns since the run's start
    public record Refusal(boolean full, int pid, long t) {}

    /// What happened so far.
    ///
    /// @param maxSize the most items that were in it at once
    public record Counts(int puts, int gets, int fulls, int empties, int maxSize) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts put(int size) {
            return new Counts(puts + 1, gets, fulls, empties, Math.max(maxSize, size));
        }

        Counts got() {
            return new Counts(puts, gets + 1, fulls, empties, maxSize);
        }

        Counts refused(boolean full) {
            return full
                    ? new Counts(puts, gets, fulls + 1, empties, maxSize)
                    : new Counts(puts, gets, fulls, empties + 1, maxSize);
        }
    }

    static QueueState made(String id, Naming naming) {
        return new QueueState(
                id,
                naming,
                TreePVector.empty(),
                TreePVector.empty(),
                Counts.NONE,
                QueueUsers.NOBODY,
                Optional.empty());
    }

    public int size() {
        return feeder.size() + pipe.size();
    }

    public boolean bounded() {
        return naming.capacity() > 0;
    }

    QueueState named(Naming next) {
        return new QueueState(id, next, feeder, pipe, counts, users, refusal);
    }

    QueueState refused(Refusal next) {
        var tried = next.full() ? users.putBy(next.pid()) : users.triedToTake(next.pid());
        var counted = counts.refused(next.full());
        return new QueueState(id, naming, feeder, pipe, counted, tried, Optional.of(next));
    }

    QueueState put(String value, int producer) {
        var more = feeder.plus(new QueueItem(counts.puts(), value, producer));
        var counted = counts.put(size() + 1);
        return new QueueState(id, naming, more, pipe, counted, users.putBy(producer), refusal);
    }

    /// The producer's oldest item in the feeder goes to the pipe.
    QueueState fed(int producer) {
        for (int i = 0; i < feeder.size(); i++) {
            if (feeder.get(i).producer() == producer) {
                var fed = pipe.plus(feeder.get(i));
                return new QueueState(id, naming, feeder.minus(i), fed, counts, users, refusal);
            }
        }
        return this;
    }

    /// The producer's item with this value never gets to the pipe.
    QueueState lost(String value, int producer) {
        for (int i = 0; i < feeder.size(); i++) {
            var item = feeder.get(i);
            if (item.producer() == producer && item.value().equals(value)) {
                return new QueueState(id, naming, feeder.minus(i), pipe, counts, users, refusal);
            }
        }
        return this;
    }

    /// The first item with this value leaves. Events of several processes may be told in another
    /// order than they happened, so an item may leave before it was seen to reach the pipe, or even
    /// before it was seen at all.
    QueueState got(String value, int consumer) {
        int inPipe = place(pipe, value);
        int inFeeder = inPipe >= 0 ? -1 : place(feeder, value);
        var item =
                inPipe >= 0
                        ? pipe.get(inPipe)
                        : inFeeder >= 0
                                ? feeder.get(inFeeder)
                                : new QueueItem(UNSEEN - counts.gets(), value, 0);
        return new QueueState(
                id,
                naming,
                inFeeder >= 0 ? feeder.minus(inFeeder) : feeder,
                inPipe >= 0 ? pipe.minus(inPipe) : pipe,
                counts.got(),
                users.took(item, consumer),
                refusal);
    }

    private static int place(PVector<QueueItem> items, String value) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
