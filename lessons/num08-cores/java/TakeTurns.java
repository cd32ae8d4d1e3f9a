import forklore.mp.Process;
import java.lang.management.ManagementFactory;

static final int PROCESSES = 4;
static final double SECONDS = 3.0;

static void compute() {
    var clock = ManagementFactory.getThreadMXBean();
    long used = clock.getCurrentThreadCpuTime();
    long before = System.nanoTime();
    while (since(before) < SECONDS) {
        LongStream.range(0, 30_000_000).sum();
    }
    used = clock.getCurrentThreadCpuTime() - used;
    IO.println("had %.2f s of a core in %.2f s"
            .formatted(used / 1e9, since(before)));
}

static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
}

void main() {
    int cores = Runtime.getRuntime().availableProcessors();
    IO.println("cores: " + cores + ", processes: " + PROCESSES);
    var all = new ArrayList<Process>();
    for (int i = 0; i < PROCESSES; i++) {
        all.add(new Process(() -> compute()));
    }
    all.forEach(Process::start);
    all.forEach(Process::join);
}
