package forklore.engine.guard;

import java.util.HashSet;
import java.util.concurrent.TimeUnit;

/// Signals everybody of the run, such that nobody slips away.
///
/// Whole process groups are signalled first, since the kernel does that in one step, which no fork
/// can slip through. Who leads a session of its own is in no group that is known, and one that
/// forks, lets the child do so and exits, over and over, is gone before anybody has looked twice.
/// They are hunted: everybody whom the kernel calls our descendant is hit in the moment in which
/// the name is read, again and again, until a look finds nobody who wasn't hit. A process that was
/// sent SIGKILL has no more children from then on; one that was sent SIGSTOP in the middle of a
/// fork has one more, which the next look finds.
final class Hunt {
    /// The longest that a hunt may keep the guard from its other duties, ns.
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(50);

    private final Family family;
    private final Kinship kinship;

    Hunt(Family family, Kinship kinship) {
        this.family = family;
        this.kinship = kinship;
    }

    /// How many there are at this moment, the dead that nobody waited for among them.
    int count() {
        var found = new HashSet<Integer>();
        kinship.each(family::isSingle, found::add);
        return found.size();
    }

    /// Sends everybody that signal.
    ///
    /// @return how many there were
    int signal(int signal) {
        var hit = new HashSet<Integer>();
        family.groups().forEach(group -> Libc.kill(-group, signal));
        long begin = System.nanoTime();
        boolean found = true;
        while (found && System.nanoTime() - begin < LONGEST) {
            int before = hit.size();
            kinship.each(
                    family::isSingle,
                    pid -> {
                        if (hit.add(pid)) {
                            Libc.kill(pid, signal);
                        }
                    });
            found = hit.size() > before;
        }
        return hit.size();
    }
}
