package forklore.picture.time;

import forklore.model.PoolState;
import forklore.model.Task;
import forklore.model.World;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two pools that did the same, once both are done: how long each took, and how much of that time
/// its workers had nothing to do. All of it is measured.
///
/// @param runners in the order of the lanes
public record Race(List<Runner> runners) {
    public Race {
        runners = List.copyOf(runners);
    }

    /// @param elapsed from the first task handed in to the end of the last one, ns
    /// @param idle the part of that time that its workers were idle, from 0 to 1
    public record Runner(String lane, long elapsed, double idle) {}

    /// The race of these lanes; empty while one of them goes on, or where one has no pool.
    ///
    /// @param now the moment shown, ns since the run's start
    public static Optional<Race> of(World world, List<String> lanes, long now) {
        if (lanes.size() != 2) {
            return Optional.empty();
        }
        var runners = new ArrayList<Runner>();
        for (String lane : lanes) {
            runner(world, lane, now).ifPresent(runners::add);
        }
        return runners.size() == 2 ? Optional.of(new Race(runners)) : Optional.empty();
    }

    /// How much longer the slower one took, ns.
    public long saved() {
        return Math.abs(runners.getFirst().elapsed() - runners.getLast().elapsed());
    }

    /// The same as a part of the slower one's time, from 0 to 1.
    public double savedShare() {
        long slower = Math.max(runners.getFirst().elapsed(), runners.getLast().elapsed());
        return slower <= 0 ? 0 : (double) saved() / slower;
    }

    private static Optional<Runner> runner(World world, String lane, long now) {
        var pools = world.pools().in(lane);
        var clock = LaneClock.of(world, lane, now);
        if (pools.isEmpty() || !clock.work() || !clock.stopped() || clock.elapsed() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Runner(lane, clock.elapsed(), idle(pools.getLast(), clock)));
    }

    private static double idle(PoolState pool, LaneClock clock) {
        double busy = pool.tasks().endings().mapToLong(Task.Step.Ended::duration).sum();
        double whole = (double) clock.elapsed() * Math.max(1, pool.slots().size());
        return Math.clamp(1 - busy / whole, 0, 1);
    }
}
