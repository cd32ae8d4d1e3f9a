import forklore.mp.Barrier;
import forklore.mp.Pool;

static final int MOST = 8;
static final int ALONE = 20;
static final long ALL = 900_000_000;
static int workers;
static double took;

static long compute(long size) {
    return LongStream.range(0, size).sum();
}

static void measure(Pool pool) {
    long alone = ALL * ALONE / 100;
    long share = (ALL - alone) / workers;
    long before = System.nanoTime();
    compute(alone); // cannot be shared
    pool.map(n -> compute(n), Collections.nCopies(workers, share));
    took = (System.nanoTime() - before) / 1e9;
    IO.println("workers: %d, %.2f s".formatted(workers, took));
}

void main() {
    for (workers = 1; workers <= MOST; workers++) {
        var here = new Barrier(workers + 1);
        var pool = new Pool(workers, () -> here.waitFor());
        here.waitFor(); // until every worker is there
        measure(pool);
        pool.close();
        pool.join();
    }
}
