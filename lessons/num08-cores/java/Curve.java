import forklore.mp.Pool;

static final int MOST = 8;
static final int ALONE = 20;
static int workers;
static double took;

static long compute(int percent) {
    long size = percent * 1_000_000L;
    return LongStream.range(0, size).map(i -> i % 7).sum();
}

static void measure(Pool pool) {
    int share = (100 - ALONE) / workers;
    long before = System.nanoTime();
    compute(ALONE); // cannot be shared
    pool.map(n -> compute(n), Collections.nCopies(workers, share));
    took = (System.nanoTime() - before) / 1e9;
    IO.println("workers: %d, %.2f s".formatted(workers, took));
}

void main() {
    for (workers = 1; workers <= MOST; workers++) {
        var pool = new Pool(workers);
        // until every worker is there
        pool.map(n -> compute(n), Collections.nCopies(workers, 1));
        measure(pool);
        pool.close();
        pool.join();
    }
}
