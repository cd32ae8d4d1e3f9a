package forklore.engine.guard;

import java.util.function.BooleanSupplier;

/// Ends everything below the guard by force.
///
/// Whoever survives a sibling could react to its death: start a replacement, print a lament. So all
/// are stopped first, and killed when a look finds nobody new. Whole process groups are signalled,
/// since the kernel does that in one step, which no fork can slip through; then each process by
/// itself, since one may have left its group.
final class Executioner {
    private static final int LOOKS = 100;

    private final Family family;
    private final BooleanSupplier look;
    private boolean frozen;

    /// @param look looks at the family, and says whether anybody was born
    Executioner(Family family, BooleanSupplier look) {
        this.family = family;
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
        }
        signal(Libc.SIGKILL);
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
