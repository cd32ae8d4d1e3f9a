package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.PicklingException;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/// Where one value lies that processes share. Goes anywhere with whatever it is a part of.
public sealed interface Store extends Serializable permits CellStore, HubStore {
    /// In memory where its type allows it, for good; else in this process.
    ///
    /// @throws PicklingException where the value can't be copied
    static Store make(@Nullable Object initial) {
        return Scalar.of(initial)
                .<Store>map(type -> CellStore.of(type, Cells.make(1), initial))
                .orElseGet(() -> HubStore.make(initial));
    }

    /// @throws ConnectionLostException where the process that keeps it is dead
    @Nullable Object get();

    /// @throws ConnectionLostException where the process that keeps it is dead
    /// @throws PicklingException where the value can't be copied
    /// @throws IllegalArgumentException where its type does not fit
    void set(@Nullable Object value);
}
