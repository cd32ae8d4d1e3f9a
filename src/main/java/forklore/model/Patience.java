package forklore.model;

import forklore.trace.Wait;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// How long a wait must last before it is believed that nobody helps: where what would help is not
/// told, or is told later than it happens.
final class Patience {
    /// A feeder or a send that has made no step for so long has no room, ns. An item that was not
    /// put for so long is not on its way. A dead process's permits that were not taken back for so
    /// long are lost: those of a bounded semaphore come free a moment after somebody waits for one.
    private static final long LIMIT = 1_000_000_000;

    private Patience() {}

    /// Whether the wait has lasted so long.
    ///
    /// @param now ns since the run's start
    static boolean isOver(Phase.Waiting wait, long now) {
        return now - wait.since() >= LIMIT;
    }

    /// Whether it has waited so long for permits that the dead have, or none of them is dead.
    ///
    /// @param now ns since the run's start
    static boolean isOverForTheDead(World world, Phase.Waiting wait, long now) {
        OptionalLong start = lastDeath(world, wait);
        return start.isEmpty() || now - start.getAsLong() >= LIMIT;
    }

    /// The moments at which patience is at an end: at these alone the answer changes without an
    /// event. ns since the run's start.
    static LongStream turns(World world, Collection<ProcessState> processes) {
        return processes.stream()
                .map(ProcessState::phase)
                .filter(Phase.Waiting.class::isInstance)
                .map(Phase.Waiting.class::cast)
                .flatMapToLong(
                        wait ->
                                isForWhatIsNotTold(wait)
                                        ? LongStream.of(wait.since())
                                        : lastDeath(world, wait).stream())
                .map(start -> start + LIMIT);
    }

    /// Whether there is room, or an item on its way, is not told.
    private static boolean isForWhatIsNotTold(Phase.Waiting wait) {
        return wait.call() == Wait.FEEDER || wait.call() == Wait.SEND || wait.call() == Wait.GET;
    }

    /// Since when it has waited for permits that the dead have.
    private static OptionalLong lastDeath(World world, Phase.Waiting wait) {
        if (wait.call() != Wait.SEMAPHORE) {
            return OptionalLong.empty();
        }
        return world.shared().things().get(wait.on()).stream()
                .flatMap(thing -> thing.holding().byPid().keySet().stream())
                .flatMap(pid -> world.process(pid).stream())
                .map(ProcessState::phase)
                .filter(Phase.Ended.class::isInstance)
                .mapToLong(phase -> Math.max(((Phase.Ended) phase).at(), wait.since()))
                .max();
    }
}
