package forklore.model.shared;

import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/// One end of a pipe, and what was written into it and lies there to be read at the other.
///
/// @param holders the processes that have it open, in the order they were heard of
/// @param held whether anybody was ever told to have it; otherwise who has it is not known
/// @param bytes that lie in the pipe, written into this end
/// @param messages of those bytes
/// @param last the message that was written last, for people; may be empty
public record PipeEnd(PSet<Integer> holders, boolean held, long bytes, int messages, String last) {
    static final PipeEnd CLOSED = new PipeEnd(OrderedPSet.empty(), false, 0, 0, "");

    /// Whether it is known who has it open.
    public boolean known() {
        return held;
    }

    public boolean isHeldBy(int pid) {
        return holders.contains(pid);
    }

    PipeEnd openedBy(int pid) {
        return new PipeEnd(holders.plus(pid), true, bytes, messages, last);
    }

    PipeEnd closedBy(int pid) {
        return new PipeEnd(holders.minus(pid), held, bytes, messages, last);
    }

    PipeEnd sent(int length, int size, String value) {
        long next = size >= 0 ? size : bytes + Math.max(0, length);
        return new PipeEnd(holders, held, next, messages + 1, value);
    }

    /// Read at the other end.
    PipeEnd received(int length, int size) {
        long next = size >= 0 ? size : Math.max(0, bytes - Math.max(0, length));
        return new PipeEnd(holders, held, next, Math.max(0, messages - 1), last);
    }
}
