package forklore.ground;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory that is built into this machine.
public final class PhysicalMemory {
    /// Half of this is little, but something runs.
    private static final long UNKNOWN = 4L << 30;

    private static final class Once {
        private static final long BYTES = measure();
    }

    private PhysicalMemory() {}

    /// Bytes.
    public static long bytes() {
        return Once.BYTES;
    }

    /// Linux says it in a file; asking the JVM loads a hundred classes first.
    private static long measure() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? system.getTotalMemorySize()
                    : UNKNOWN;
        }
    }
}
