package forklore.engine.guard;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;

/// All processes of the machine, by pid.
final class ProcessTable {
    private static final File PROC = new File("/proc");

    private ProcessTable() {}

    static boolean exists() {
        return new File(PROC, "self/stat").canRead();
    }

    /// The pid given last, to a process or a thread; -1 where the system doesn't say.
    static int lastPid() {
        try {
            String text = Files.readString(PROC.toPath().resolve("loadavg")).strip();
            return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
        } catch (IOException e) {
            return -1;
        }
    }

    static Set<Integer> pids() {
        var pids = new HashSet<Integer>();
        String[] names = PROC.list();
        for (String name : names == null ? new String[0] : names) {
            if (Character.isDigit(name.charAt(0))) {
                pids.add(Integer.valueOf(name));
            }
        }
        return pids;
    }
}
