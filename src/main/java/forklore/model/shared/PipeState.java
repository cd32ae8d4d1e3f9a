package forklore.model.shared;

import java.util.function.UnaryOperator;

/// A pipe between processes.
///
/// @param capacity bytes that a direction takes before a send has to wait; 0 where not known
/// @param duplex whether both ends send and receive; otherwise the first receives and the second
///   sends
public record PipeState(
        String id, Naming naming, int capacity, boolean duplex, PipeEnd first, PipeEnd second) {
    static PipeState made(String id, Naming naming, int capacity, boolean duplex) {
        return new PipeState(id, naming, capacity, duplex, PipeEnd.CLOSED, PipeEnd.CLOSED);
    }

    /// @param number 0 for the first
    public PipeEnd end(int number) {
        return number == 0 ? first : second;
    }

    PipeState change(int end, UnaryOperator<PipeEnd> how) {
        return end == 0
                ? new PipeState(id, naming, capacity, duplex, how.apply(first), second)
                : new PipeState(id, naming, capacity, duplex, first, how.apply(second));
    }

    /// Both ends.
    PipeState change(UnaryOperator<PipeEnd> how) {
        return change(0, how).change(1, how);
    }
}
