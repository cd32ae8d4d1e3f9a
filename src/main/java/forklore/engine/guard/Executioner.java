package forklore.engine.guard;

import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Ends everything below the guard by force.
///
/// Whoever survives a sibling could react to its death: start a replacement, print a lament. So all
/// are stopped first, and killed when a look finds nobody new. Whole process groups are signalled,
/// since the kernel does that in one step, which no fork can slip through; then each process by
/// itself, since one may have left its group.
///
/// A process that forks, lets the child lead a session and exits, over and over, is in no group
/// that is known and gone before anybody has looked twice. It is hunted: everybody whom the kernel
/// calls our descendant is hit in the moment in which the name is read, again and again, until a
/// look finds nobody who wasn't hit.
final class Executioner {
    private static final int LOOKS = 100;

    /// The longest that a hunt may keep the guard from its other duties, ns.
    private static final long HUNT = TimeUnit.MILLISECONDS.toNanos(50);

    private final Family family;
    private final Kinship kinship;
    private final BooleanSupplier look;
    private boolean frozen;

    /// @param look looks at the family, and says whether anybody was born
    Executioner(Family family, Kinship kinship, BooleanSupplier look) {
        this.family = family;
        this.kinship = kinship;
        this.look = look;
    }

    /// One more blow at everybody who is known; to be called after every look until nobody is left.
    void strike() {
        if (!frozen) {
            frozen = true;
            family.doubt();
            int looks = 0;
            do {
                signal(Libc.SIGSTOP);
            } while (look.getAsBoolean() && ++looks < LOOKS);
            hunt(Libc.SIGSTOP);
        }
        signal(Libc.SIGKILL);
        hunt(Libc.SIGKILL);
    }

    private void hunt(int signal) {
        long begin = System.nanoTime();
        var hit = new HashSet<Integer>();
        boolean found = true;
        while (found && System.nanoTime() - begin < HUNT) {
            int before = hit.size();
            kinship.each(
                    pid -> {
                        Libc.kill(pid, signal);
                        hit.add(pid);
                    });
            found = hit.size() > before;
        }
    }

    /// Stops or continues everybody in the groups that are known, born a moment ago or not.
    void signalGroups(int signal) {
        family.groups().forEach(group -> Libc.kill(-group, signal));
    }

    private void signal(int signal) {
        signalGroups(signal);
        for (Stat stat : family.members()) {
            Libc.kill(stat.pid(), signal);
        }
    }
}
