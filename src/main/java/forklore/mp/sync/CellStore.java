package forklore.mp.sync;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// A value of 64 bits at the most.
public record CellStore(Scalar type, Cells cells) implements Store {
    @Serial private static final long serialVersionUID = 1;

    /// @param initial of that type
    public static CellStore of(Scalar type, Cells cells, @Nullable Object initial) {
        cells.set(0, type.checked(initial));
        return new CellStore(type, cells);
    }

    @Override
    public Object get() {
        return type.value(cells.get(0));
    }

    @Override
    public void set(@Nullable Object value) {
        cells.set(0, type.checked(value));
    }

    @Override
    public String toString() {
        return cells instanceof HubCells(var proxy, _) ? "kept by pid " + proxy.pid() : "" + get();
    }
}
