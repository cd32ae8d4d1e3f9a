package forklore.model.shared;

import forklore.trace.PipeEvent;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;

import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The pipes of a run.
///
/// @param byId in the order they were heard of
/// @param numbers how many each lane has
public record Pipes(PMap<String, PipeState> byId, PMap<String, Integer> numbers) {
    public static final Pipes NONE = new Pipes(OrderedPMap.empty(), HashTreePMap.empty());

    public Optional<PipeState> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Those of one lane in the order they were heard of.
    public List<PipeState> in(String lane) {
        return byId.values().stream().filter(one -> one.naming().lane().equals(lane)).toList();
    }

    Pipes after(PipeEvent event) {
        return switch (event) {
            case PipeCreated e -> created(e);
            case PipeHeld e -> change(e, it -> it.change(e.end(), end -> end.openedBy(e.pid())));
            case PipeSent e ->
                    change(
                            e,
                            it ->
                                    it.change(
                                            e.end(),
                                            end -> end.sent(e.bytes(), e.size(), e.value())));
            case PipeReceived e ->
                    change(
                            e,
                            it -> it.change(1 - e.end(), end -> end.received(e.bytes(), e.size())));
            case PipeClosed e -> change(e, it -> it.change(e.end(), end -> end.closedBy(e.pid())));
        };
    }

    /// A child that was forked has everything open that its parent has.
    Pipes forked(int parent, int child) {
        var next = this;
        for (var pipe : byId.values()) {
            if (pipe.first().isHeldBy(parent) || pipe.second().isHeldBy(parent)) {
                next =
                        next.with(
                                pipe.change(
                                        end -> end.isHeldBy(parent) ? end.openedBy(child) : end));
            }
        }
        return next;
    }

    /// The system closes what a process has open when it ends.
    Pipes ended(int pid) {
        var next = this;
        for (var pipe : byId.values()) {
            if (pipe.first().isHeldBy(pid) || pipe.second().isHeldBy(pid)) {
                next = next.with(pipe.change(end -> end.closedBy(pid)));
            }
        }
        return next;
    }

    private Pipes created(PipeCreated e) {
        return get(e.pipe()).isPresent() ? this : plus(e, e.name(), e.capacity(), e.duplex(), true);
    }

    private Pipes change(PipeEvent e, UnaryOperator<PipeState> how) {
        var known = byId.containsKey(e.pipe()) ? this : plus(e, "", 0, true, false);
        return known.get(e.pipe()).map(pipe -> known.with(how.apply(pipe))).orElse(known);
    }

    private Pipes plus(PipeEvent e, String name, int capacity, boolean duplex, boolean told) {
        int number = numbers.getOrDefault(e.lane(), 0) + 1;
        var naming = new Naming(name, number, e.pid(), e.lane(), told);
        var made = PipeState.made(e.pipe(), naming, Math.max(0, capacity), duplex);
        return new Pipes(byId.plus(e.pipe(), made), numbers.plus(e.lane(), number));
    }

    private Pipes with(PipeState pipe) {
        return new Pipes(byId.plus(pipe.id(), pipe), numbers);
    }
}
