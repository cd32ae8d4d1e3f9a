import forklore.mp.Barrier;
import forklore.mp.Pool;

static final int MOST = 4;
static final long ALL = 900_000_000;
static String way;
static int workers;
static double took;

static long compute(long size) {
    return LongStream.range(0, size).sum();
}

static void threads(long share) {
    try (var pool = Executors.newFixedThreadPool(workers)) {
        for (int i = 0; i < workers; i++) {
            pool.submit(() -> compute(share));
        }
    } // waits for all of them
}

static void measure(String name, Runnable work) {
    way = name;
    long before = System.nanoTime();
    work.run();
    took = (System.nanoTime() - before) / 1e9;
    IO.println("%s, %d: %.2f s".formatted(way, workers, took));
}

void main() {
    for (workers = 1; workers <= MOST; workers++) {
        long share = ALL / workers;
        var here = new Barrier(workers + 1);
        var pool = new Pool(workers, () -> here.waitFor());
        here.waitFor(); // until every worker is there
        var shares = Collections.nCopies(workers, share);
        measure("processes", () -> pool.map(n -> compute(n), shares));
        pool.close();
        pool.join();
        measure("threads", () -> threads(share));
    }
}
