import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static final int TASKS = 4;
static String way;
static int workers;
static double took;

static void threads() {
    try (var pool = Executors.newFixedThreadPool(TASKS)) {
        for (int i = 0; i < TASKS; i++) {
            pool.submit(() -> sleep(1));
        }
    } // waits for all of them
}

static void processes() {
    var all = Stream.generate(() -> new Process(() -> sleep(1)))
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
            sleep(1);
        }
    });
    measure("threads", TASKS, () -> threads());
    measure("processes", TASKS, () -> processes());
}
