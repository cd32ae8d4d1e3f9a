import forklore.mp.Pool;

static final int MOST = 4;
static String way;
static int workers;
static double took;

static long compute(int size) {
    return LongStream.range(0, size).map(i -> i % 7).sum();
}

static void threads(int share) {
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
        int share = 60_000_000 / workers;
        var pool = new Pool(workers);
        // until every worker is there
        pool.map(n -> compute(n), Collections.nCopies(workers, 1000));
        var shares = Collections.nCopies(workers, share);
        measure("processes", () -> pool.map(n -> compute(n), shares));
        pool.close();
        pool.join();
        measure("threads", () -> threads(share));
    }
}
