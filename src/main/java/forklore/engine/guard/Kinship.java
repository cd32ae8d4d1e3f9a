package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// What the kernel itself says of the processes below this one, which must be a sub-reaper.
///
/// A descendant's ancestors are descendants too, and the highest of them that is left is our child,
/// since orphans become that. So the kernel's "no children" means that no process of the run is
/// left anywhere: it looks at all of them in one step, while a listing of `/proc` misses whoever is
/// born to a parent that dies during the listing.
final class Kinship {
    private static final int PID = 16;
    private static final int SIGINFO = 128;

    private final MemorySegment info = Arena.global().allocate(SIGINFO, 8);
    private final MemorySegment text = Arena.global().allocate(1 << 14);
    private final int self;

    Kinship(int self) {
        this.self = self;
    }

    /// Whether anybody is left below this process, dead ones that nobody waited for included.
    boolean any() {
        return Libc.peek(info) == 0;
    }

    /// A child that is dead and was not waited for.
    OptionalInt dead() {
        info.fill((byte) 0);
        int pid = Libc.peek(info) == 0 ? info.get(JAVA_INT, PID) : 0;
        return pid > 0 ? OptionalInt.of(pid) : OptionalInt.empty();
    }

    /// Everybody below this process, parents first, each as soon as it is found: between a find and
    /// the next step of whoever was found there is no time to lose.
    ///
    /// @param singles who is known to have one thread, so that there is no list of threads to read
    void each(IntPredicate singles, IntConsumer each) {
        var open = new ArrayDeque<Integer>();
        open.add(self);
        while (!open.isEmpty()) {
            int pid = open.remove();
            String tasks = "/proc/" + pid + "/task/";
            if (singles.test(pid)) {
                children(tasks + pid + "/children", each, open);
            } else {
                String[] threads = new File(tasks).list();
                for (String thread : threads == null ? new String[0] : threads) {
                    children(tasks + thread + "/children", each, open);
                }
            }
        }
    }

    /// Numbers, each with a space behind it.
    private void children(String path, IntConsumer each, Collection<Integer> open) {
        int fd = Libc.openToRead(path);
        if (fd < 0) {
            return;
        }
        int pid = 0;
        for (int count = Libc.read(fd, text); count > 0; count = Libc.read(fd, text)) {
            for (int i = 0; i < count; i++) {
                byte digit = text.get(JAVA_BYTE, i);
                if (digit == ' ') {
                    each.accept(pid);
                    open.add(pid);
                    pid = 0;
                } else {
                    pid = pid * 10 + digit - '0';
                }
            }
        }
        Libc.close(fd);
    }
}
