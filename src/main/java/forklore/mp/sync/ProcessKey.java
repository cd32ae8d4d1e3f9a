package forklore.mp.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import forklore.mp.self.Lineage;
import forklore.mp.self.Self;

import org.jspecify.annotations.Nullable;

import java.io.FileInputStream;
import java.io.IOException;

/// A process in 32 bits, for a word of shared memory: its id, and some bits of when it began, so
/// that another process that got the same id later is not taken for it. Never 0. Needs `/proc`.
final class ProcessKey {
    private static final int PID_BITS = 22;
    private static final int PID_MASK = (1 << PID_BITS) - 1;
    private static final int LONGEST = 1024;

    /// In what `/proc` says behind a process's name: the state, and when it began.
    private static final int STATE = 0;

    private static final int BEGAN = 19;

    private static volatile int own;

    static {
        Lineage.onFork(() -> own = 0);
    }

    private ProcessKey() {}

    /// This process.
    static int own() {
        int known = own;
        if (known == 0) {
            String[] stat = stat(Self.pid());
            known = stat == null ? Self.pid() : key(Self.pid(), stat);
            own = known;
        }
        return known;
    }

    /// Whether the system tells enough of processes.
    static boolean isKnown() {
        return stat(Self.pid()) != null;
    }

    static int pid(int key) {
        return key & PID_MASK;
    }

    /// Whether that process runs still; one that is dead and not waited for does not.
    static boolean isAlive(int key) {
        if (key == own) {
            return true;
        }
        String[] stat = stat(pid(key));
        return stat != null
                && !stat[STATE].equals("Z")
                && !stat[STATE].equals("X")
                && key(pid(key), stat) == key;
    }

    private static int key(int pid, String[] stat) {
        return pid | (int) (Long.parseLong(stat[BEGAN]) << PID_BITS);
    }

    /// What the system says of that process, from its state on; null where there is none.
    private static String @Nullable [] stat(int pid) {
        try (var in = new FileInputStream("/proc/" + pid + "/stat")) {
            byte[] bytes = new byte[LONGEST];
            int length = in.read(bytes);
            if (length <= 0) {
                return null;
            }
            String text = new String(bytes, 0, length, ISO_8859_1);
            // The name stands in brackets, and may have some itself.
            return text.substring(text.lastIndexOf(')') + 2).split(" ", BEGAN + 2);
        } catch (IOException e) {
            // No such process.
            return null;
        }
    }
}
