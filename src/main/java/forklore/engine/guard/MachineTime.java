package forklore.engine.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What the cores of the machine have done, whoever for, as `/proc/stat` says (see proc_stat(5)).
final class MachineTime {
    /// What the system counts in, ns: `USER_HZ` is 100 wherever there is a JDK for Linux.
    static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

    private static final Path STAT = Path.of("/proc/stat");

    /// Behind a core's name: user, nice, system, idle, iowait, irq, softirq, steal, and what is
    /// part of user and nice already.
    private static final int FIELDS = 8;

    private static final int IDLE = 3;
    private static final int WAITING = 4;

    private final Map<Integer, Long> before = new HashMap<>();

    /// How many cores were there at the last look.
    int cores() {
        return Math.max(1, before.size());
    }

    /// How many ticks each core was busy since the last look.
    Map<Integer, Long> used() {
        var used = new HashMap<Integer, Long>();
        for (String line : lines(STAT)) {
            String[] fields = line.split(" +");
            if (isCore(fields[0]) && fields.length > FIELDS) {
                int core = Integer.parseInt(fields[0].substring(3));
                long busy = busy(fields);
                Long then = before.put(core, busy);
                used.put(core, then == null ? 0 : busy - then);
            }
        }
        return used;
    }

    private static boolean isCore(String name) {
        return name.length() > 3
                && name.startsWith("cpu")
                && name.substring(3).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long busy(String... fields) {
        long busy = 0;
        for (int i = 0; i < FIELDS; i++) {
            if (i != IDLE && i != WAITING) {
                busy += Long.parseLong(fields[i + 1]);
            }
        }
        return busy;
    }

    /// The cores that this process may use, and with it whoever it starts: `0-3,6`; empty where the
    /// system does not say.
    static String allowed() {
        String word = "Cpus_allowed_list:";
        return lines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException e) {
            // A container may hide it: then nothing is known of others.
            return List.of();
        }
    }
}
