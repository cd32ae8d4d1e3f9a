package forklore.model.shared;

import forklore.trace.SyncEvent;
import forklore.trace.SyncEvent.BarrierBroken;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.SyncEvent.ConditionNotified;
import forklore.trace.SyncEvent.FlagCleared;
import forklore.trace.SyncEvent.FlagSet;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncEvent.SyncRecovered;
import forklore.trace.SyncEvent.SyncReleased;
import forklore.trace.SyncKind;

import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The locks of a run and their kin.
///
/// @param byId in the order they were heard of
/// @param numbers how many of each kind each lane has
public record Things(PMap<String, Thing> byId, PMap<String, Integer> numbers) {
    public static final Things NONE = new Things(OrderedPMap.empty(), HashTreePMap.empty());

    public Optional<Thing> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Those of one lane in the order they were heard of.
    public List<Thing> in(String lane) {
        return byId.values().stream().filter(one -> one.naming().lane().equals(lane)).toList();
    }

    Things after(SyncEvent event) {
        return switch (event) {
            case SyncCreated e -> created(e);
            case SyncAcquired e ->
                    change(e, SyncKind.LOCK, it -> it.taken(e.pid(), e.t(), e.count()));
            case SyncReleased e ->
                    change(e, SyncKind.LOCK, it -> it.given(e.pid(), e.t(), e.count()));
            case SyncRecovered e -> change(e, SyncKind.LOCK, it -> it.recovered(e.from(), e.t()));
            case FlagSet e ->
                    change(e, SyncKind.EVENT, it -> it.flagged(it.flag().woken(true, e.t())));
            case FlagCleared e -> change(e, SyncKind.EVENT, it -> it.flagged(it.flag().lowered()));
            case ConditionNotified e ->
                    change(e, SyncKind.CONDITION, it -> it.flagged(it.flag().woken(false, e.t())));
            case BarrierPassed e ->
                    change(e, SyncKind.BARRIER, it -> it.flagged(it.flag().woken(false, e.t())));
            case BarrierBroken e ->
                    change(e, SyncKind.BARRIER, it -> it.flagged(it.flag().breaking(e.t())));
        };
    }

    /// What was heard of before its making was told keeps what it had become.
    private Things created(SyncCreated e) {
        var before = get(e.thing());
        if (before.isPresent() && before.get().naming().told()) {
            return this;
        }
        String kind = kind(e.kind(), e);
        int number = numbers.getOrDefault(kind, 0) + 1;
        var naming = new Naming(e.name(), number, e.pid(), e.lane(), true);
        var made = Thing.made(e.thing(), e.kind(), naming, e.count(), e.lock());
        return new Things(byId.plus(e.thing(), made), numbers.plus(kind, number));
    }

    private Things change(SyncEvent e, SyncKind guess, UnaryOperator<Thing> how) {
        String id = e.thing();
        var known = get(id);
        if (known.isPresent()) {
            return new Things(byId.plus(id, how.apply(known.get())), numbers);
        }
        String kind = kind(guess, e);
        int number = numbers.getOrDefault(kind, 0) + 1;
        var naming = new Naming("", number, e.pid(), e.lane(), false);
        var made = Thing.made(id, guess, naming, 0, "");
        return new Things(byId.plus(id, how.apply(made)), numbers.plus(kind, number));
    }

    private static String kind(SyncKind kind, SyncEvent e) {
        return kind.word() + " " + e.lane();
    }
}
