package forklore.model;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;

/// A queue and what is in it.
///
/// @param feeder items that were put but not written to the pipe yet
/// @param pipe items that can be taken, the next one first
/// @param puts how many items were ever put; numbers the items
/// @param gets how many were ever taken
/// @param refusal the last time a put found it full or a get found it empty
public record QueueState(
        String id,
        Naming naming,
        PVector<Item> feeder,
        PVector<Item> pipe,
        int puts,
        int gets,
        Optional<Refusal> refusal) {
    /// What does not change about a queue once it is known, but for `closed`.
    ///
    /// @param name what the listing calls it; may be empty
    /// @param owner the process that made it
    /// @param capacity 0 means unbounded
    public record Naming(String name, int owner, String lane, int capacity, boolean closed) {}

    /// @param number from 0 in the order of the puts
    /// @param value for people, cut short
    /// @param producer the process that put it
    public record Item(int number, String value, int producer) {}

    /// @param full true: a put gave up; false: a get did
    /// @param t ns since the run's start
    public record Refusal(boolean full, int pid, long t) {}

    static QueueState made(String id, Naming naming) {
        return new QueueState(
                id, naming, TreePVector.empty(), TreePVector.empty(), 0, 0, Optional.empty());
    }

    public int size() {
        return feeder.size() + pipe.size();
    }

    public boolean bounded() {
        return naming.capacity() > 0;
    }

    QueueState named(Naming next) {
        return new QueueState(id, next, feeder, pipe, puts, gets, refusal);
    }

    QueueState refused(Refusal next) {
        return new QueueState(id, naming, feeder, pipe, puts, gets, Optional.of(next));
    }

    QueueState put(String value, int producer) {
        var item = new Item(puts, value, producer);
        return new QueueState(id, naming, feeder.plus(item), pipe, puts + 1, gets, refusal);
    }

    /// The producer's oldest item in the feeder goes to the pipe.
    QueueState fed(int producer) {
        for (int i = 0; i < feeder.size(); i++) {
            if (feeder.get(i).producer() == producer) {
                return new QueueState(
                        id, naming, feeder.minus(i), pipe.plus(feeder.get(i)), puts, gets, refusal);
            }
        }
        return this;
    }

    /// The first item with this value leaves. Events of several processes may be told in another
    /// order than they happened, so an item may leave before it was seen to reach the pipe.
    QueueState got(String value) {
        int inPipe = place(pipe, value);
        if (inPipe >= 0) {
            return new QueueState(id, naming, feeder, pipe.minus(inPipe), puts, gets + 1, refusal);
        }
        int inFeeder = place(feeder, value);
        var rest = inFeeder >= 0 ? feeder.minus(inFeeder) : feeder;
        return new QueueState(id, naming, rest, pipe, puts, gets + 1, refusal);
    }

    private static int place(PVector<Item> items, String value) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
