package forklore.model;

import forklore.model.QueueState.Naming;
import forklore.model.QueueState.Refusal;
import forklore.trace.QueueEvent;
import forklore.trace.QueueEvent.QueueClosed;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueueLost;
import forklore.trace.QueueEvent.QueuePut;

import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The queues of a run by their id, in the order they were heard of.
public record Queues(PMap<String, QueueState> byId) {
    public static final Queues NONE = new Queues(OrderedPMap.empty());

    public Optional<QueueState> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The queues of one lane in the order they were heard of.
    public List<QueueState> in(String lane) {
        return byId.values().stream().filter(queue -> queue.naming().lane().equals(lane)).toList();
    }

    Queues after(QueueEvent event) {
        return switch (event) {
            case QueueCreated e -> change(e, e.queue(), e.capacity(), q -> q.named(naming(e)));
            case QueuePut e -> change(e, e.queue(), e.capacity(), q -> q.put(e.value(), e.pid()));
            case QueueFed e -> change(e, e.queue(), e.capacity(), q -> q.fed(e.pid()));
            case QueueLost e -> change(e, e.queue(), e.capacity(), q -> q.lost(e.value(), e.pid()));
            case QueueGot e -> change(e, e.queue(), e.capacity(), q -> q.got(e.value(), e.pid()));
            case QueueFull e ->
                    change(e, e.queue(), e.capacity(), q -> q.refused(refusal(e, true)));
            case QueueEmpty e ->
                    change(e, e.queue(), e.capacity(), q -> q.refused(refusal(e, false)));
            case QueueClosed e -> change(e, e.queue(), 0, q -> q.named(closed(q.naming())));
        };
    }

    private Queues change(QueueEvent e, String id, int capacity, UnaryOperator<QueueState> how) {
        // A put may be heard of before its queue if the first event was lost.
        var queue =
                get(id).orElseGet(
                                () ->
                                        QueueState.made(
                                                id,
                                                new Naming(
                                                        "", e.pid(), e.lane(), capacity, false)));
        return new Queues(byId.plus(id, how.apply(queue)));
    }

    private static Naming naming(QueueCreated e) {
        return new Naming(e.name(), e.pid(), e.lane(), e.capacity(), false);
    }

    private static Naming closed(Naming n) {
        return new Naming(n.name(), n.owner(), n.lane(), n.capacity(), true);
    }

    private static Refusal refusal(QueueEvent e, boolean full) {
        return new Refusal(full, e.pid(), e.t());
    }
}
