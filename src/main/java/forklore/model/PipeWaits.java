package forklore.model;

import forklore.model.shared.PipeState;
import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Who waits at which end of a pipe.
public final class PipeWaits {
    private PipeWaits() {}

    /// A process waits at an end of a pipe.
    ///
    /// @param sends whether it waits for room; otherwise it waits for something to read
    public record At(int pid, int end, boolean sends, Phase.Waiting waiting) {}

    /// All whose end is known, the one that has waited longest first.
    public static List<At> of(World world, PipeState pipe) {
        var found = new ArrayList<At>();
        for (ProcessState process : WaitsFor.waitingAt(world, pipe.id())) {
            if (process.phase() instanceof Phase.Waiting wait) {
                var ends = ends(pipe, process.pid(), wait);
                if (ends.size() == 1) {
                    boolean sends = wait.call() == Wait.SEND;
                    found.add(new At(process.pid(), ends.getFirst(), sends, wait));
                }
            }
        }
        return List.copyOf(found);
    }

    /// The end that a process waits at; all that it may be where that is not told.
    static List<Integer> ends(PipeState pipe, int pid, Phase.Waiting wait) {
        return IntStream.range(0, 2)
                .filter(end -> wait.end() < 0 || end == wait.end())
                .filter(end -> pipe.duplex() || end == (wait.call() == Wait.SEND ? 1 : 0))
                .filter(end -> pipe.end(end).isHeldBy(pid))
                .boxed()
                .toList();
    }
}
