import forklore.mp.Process;

static final int TASKS = 4;
static String way;
static int workers;
static double took;

static long compute() {
    return LongStream.range(0, 500_000_000).sum();
}

static void threads() {
    try (var pool = Executors.newFixedThreadPool(TASKS)) {
        for (int i = 0; i < TASKS; i++) {
            pool.submit(() -> compute());
        }
    }
}

static void processes() {
    var all = Stream.generate(() -> new Process(() -> compute()))
            .limit(TASKS).toList();
    all.forEach(Process::start);
    all.forEach(Process::join);
}

static void measure(String name, int count, Runnable work) {
    way = name;
    workers = count;
    long before = System.nanoTime();
    work.run();
    took = (System.nanoTime() - before) / 1e9;
    IO.println("%s: %.2f s".formatted(name, took));
}

void main() {
    measure("loop", 1, () -> {
        for (int i = 0; i < TASKS; i++) {
            compute();
        }
    });
    measure("threads", TASKS, () -> threads());
    measure("processes", TASKS, () -> processes());
}
