import forklore.mp.Pool;

static long compute(long size) {
    return LongStream.range(0, size).sum();
}

void main() {
    int cores = 13; // ask for it
    var pool = new Pool(cores);
    var sizes = Collections.nCopies(2 * cores, 10_000_000L);
    pool.map(size -> compute(size), sizes);
    pool.close();
    pool.join();
    IO.println("workers: " + cores);
}
