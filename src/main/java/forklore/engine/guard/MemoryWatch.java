package forklore.engine.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// Keeps the memory of all processes together within its limit, and the machine from running out of
/// it.
///
/// What processes share, as forked ones do, is counted for each of them in what is cheap to read.
/// Only where that sum is too high is it measured what each has for its part.
final class MemoryWatch {
    private static final long PAGE = Libc.pageSize();

    /// How often to measure, and to look at the machine, ns.
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(50);

    /// Memory goes on being taken during a look: the run is ended this part of the limit before it.
    private static final int MARGIN = 16;

    /// A machine with less than this part of its memory available is about to stall.
    private static final int SCARCE = 25;

    private long most = Long.MAX_VALUE;
    private long measuredAt = System.nanoTime() - PERIOD;
    private long measuredSum;
    private long lookedAt = System.nanoTime() - PERIOD;

    /// @param most bytes
    void limit(long most) {
        this.most = most - most / MARGIN;
    }

    /// The memory of these processes in bytes where that is too much, or else 0.
    long check(Collection<Stat> members, long now) {
        long sum = 0;
        for (Stat stat : members) {
            sum += stat.resident() * PAGE;
        }
        if (sum > most && (now - measuredAt > PERIOD || sum > measuredSum + measuredSum / 16)) {
            measuredAt = now;
            measuredSum = sum;
            long exact = members.stream().mapToLong(MemoryWatch::part).sum();
            if (exact > most) {
                return exact;
            }
        }
        if (now - lookedAt > PERIOD) {
            lookedAt = now;
            return isMachineFull(sum) ? sum : 0;
        }
        return 0;
    }

    /// What a process has for its part of what it shares, bytes.
    private static long part(Stat stat) {
        long kib = number(Path.of("/proc", Integer.toString(stat.pid()), "smaps_rollup"), "Pss:");
        return kib < 0 ? stat.resident() * PAGE : kib << 10;
    }

    private static boolean isMachineFull(long ours) {
        Path file = Path.of("/proc/meminfo");
        long scarce = (number(file, "MemTotal:") << 10) / SCARCE;
        long available = number(file, "MemAvailable:") << 10;
        return available >= 0 && available < scarce && ours > scarce;
    }

    /// The number behind that word at the start of a line; -1 where there is none.
    private static long number(Path file, String word) {
        try {
            String text = "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
            int at = text.indexOf("\n" + word);
            if (at < 0) {
                return -1;
            }
            String rest = text.substring(at + 1 + word.length()).strip();
            return Long.parseLong(rest.split("\\s", 2)[0]);
        } catch (IOException | NumberFormatException e) {
            // It ended, or may not be looked into.
            return -1;
        }
    }
}
