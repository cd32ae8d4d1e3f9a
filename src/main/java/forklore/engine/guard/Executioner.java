package forklore.engine.guard;

import java.util.function.BooleanSupplier;

/// Ends everything below the guard by force.
///
/// Whoever survives a sibling could react to its death: start a replacement, print a lament. So all
/// are stopped first, and killed when a look finds nobody new.
final class Executioner {
    private static final int LOOKS = 100;

    private final Family family;
    private final Hunt hunt;
    private final BooleanSupplier look;
    private boolean frozen;

    /// @param look looks at the family, and says whether anybody was born
    Executioner(Family family, Hunt hunt, BooleanSupplier look) {
        this.family = family;
        this.hunt = hunt;
        this.look = look;
    }

    /// Kills everybody at once: who is too many must not become more while being stopped.
    ///
    /// @return how many there were
    int finish() {
        frozen = true;
        return hunt.signal(Libc.SIGKILL);
    }

    /// One more blow at everybody there is; to be called after every look until nobody is left.
    void strike() {
        if (!frozen) {
            frozen = true;
            family.doubt();
            int looks = 0;
            do {
                hunt.signal(Libc.SIGSTOP);
            } while (look.getAsBoolean() && ++looks < LOOKS);
        }
        hunt.signal(Libc.SIGKILL);
        for (Stat stat : family.members()) {
            Libc.kill(stat.pid(), Libc.SIGKILL);
        }
    }
}
