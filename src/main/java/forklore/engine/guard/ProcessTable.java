package forklore.engine.guard;

import java.io.File;
import java.util.HashSet;
import java.util.Set;

/// All processes of the machine, by pid.
final class ProcessTable {
    private static final File PROC = new File("/proc");

    private ProcessTable() {}

    static boolean exists() {
        return new File(PROC, "self/stat").canRead();
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
