package forklore.mp.sync;

import forklore.mp.ConnectionLostException;
import forklore.mp.ProcessException;

import java.io.IOException;
import java.io.Serializable;

/// Numbers of 64 bits that processes share, all 0 at first; each is read and written as a whole.
/// Goes anywhere with whatever it is a part of.
///
/// All methods throw [ConnectionLostException] where the process that keeps them is dead, if one
/// does. Whoever asks sees to it that there is such a cell.
public sealed interface Cells extends Serializable permits MemoryCells, HubCells {
    /// So many new ones, in memory where the system has files that are.
    ///
    /// @throws ProcessException where there is no room for them
    static Cells make(int count) {
        try {
            return new MemoryCells(Blocks.make((long) count * Long.BYTES), count);
        } catch (IOException e) {
            throw new ProcessException(
                    "There is no room for "
                            + count
                            + " numbers that processes share: "
                            + e.getMessage(),
                    e);
        }
    }

    int count();

    long get(int index);

    void set(int index, long value);

    /// All of them; not at one moment, where somebody changes them meanwhile.
    long[] all();
}
