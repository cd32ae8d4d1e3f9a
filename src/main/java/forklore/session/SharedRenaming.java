package forklore.session;

import forklore.trace.PipeEvent;
import forklore.trace.PipeEvent.PipeClosed;
import forklore.trace.PipeEvent.PipeCreated;
import forklore.trace.PipeEvent.PipeHeld;
import forklore.trace.PipeEvent.PipeReceived;
import forklore.trace.PipeEvent.PipeSent;
import forklore.trace.Stamp;
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
import forklore.trace.TraceEvent;

/// Gives the locks and pipes of a run other ids.
///
/// @param at the fact's new stamp
record SharedRenaming(Renaming names, Stamp at) {
    TraceEvent of(SyncEvent event) {
        return switch (event) {
            case SyncCreated e ->
                    new SyncCreated(at, id(e.thing()), e.kind(), e.name(), e.count(), id(e.lock()));
            case SyncAcquired e -> new SyncAcquired(at, id(e.thing()), e.count());
            case SyncReleased e -> new SyncReleased(at, id(e.thing()), e.count());
            case SyncRecovered e -> new SyncRecovered(at, id(e.thing()), names.pid(e.from()));
            case FlagSet e -> new FlagSet(at, id(e.thing()));
            case FlagCleared e -> new FlagCleared(at, id(e.thing()));
            case ConditionNotified e -> new ConditionNotified(at, id(e.thing()), e.woken());
            case BarrierPassed e -> new BarrierPassed(at, id(e.thing()), e.parties());
            case BarrierBroken e -> new BarrierBroken(at, id(e.thing()));
        };
    }

    TraceEvent of(PipeEvent event) {
        return switch (event) {
            case PipeCreated e ->
                    new PipeCreated(at, id(e.pipe()), e.name(), e.capacity(), e.duplex());
            case PipeHeld e -> new PipeHeld(at, id(e.pipe()), e.end());
            case PipeSent e ->
                    new PipeSent(at, id(e.pipe()), e.end(), e.bytes(), e.size(), e.value());
            case PipeReceived e ->
                    new PipeReceived(at, id(e.pipe()), e.end(), e.bytes(), e.size(), e.value());
            case PipeClosed e -> new PipeClosed(at, id(e.pipe()), e.end());
        };
    }

    private String id(String old) {
        return names.id(old);
    }
}
