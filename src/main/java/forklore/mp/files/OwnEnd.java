package forklore.mp.files;

import forklore.mp.self.Lineage;
import forklore.trace.Role;

import java.io.IOException;
import java.nio.file.Files;

/// Tells an exit code from a signal. Java, like a shell, reports a child that a signal killed by
/// 128 and the signal's number; a child that ends by itself with such a code leaves a file that
/// says so in its folder.
public final class OwnEnd {
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 31;

    private OwnEnd() {}

    private static boolean looksLikeSignal(int code) {
        return code > SIGNALLED && code <= SIGNALLED + LAST_SIGNAL;
    }

    private static String file(int code) {
        return "exit-" + code;
    }

    /// This process is about to end by itself with that code. The listing's first process need not
    /// say so: whoever waits for that one has the system's own word.
    public static void tell(int code) {
        // The system takes the lowest byte.
        int seen = code & 0xff;
        if (looksLikeSignal(seen) && Lineage.self().role() != Role.MAIN) {
            try {
                ProcessFolder.MEMORY.leave(file(seen));
            } catch (IOException e) {
                // It will be taken for a signal, as by a shell.
                System.getLogger("forklore.mp").log(System.Logger.Level.DEBUG, "untold end", e);
            }
        }
    }

    /// What became of a child of this process.
    ///
    /// @param reported by Java
    /// @return its exit code, or minus the signal that killed it
    public static int exitCode(int pid, int reported) {
        boolean own = Files.exists(ProcessFolder.MEMORY.of(pid).resolve(file(reported)));
        return looksLikeSignal(reported) && !own ? SIGNALLED - reported : reported;
    }
}
