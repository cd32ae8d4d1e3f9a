// said: The pool needs work
import forklore.mp.Pool;

static long compute(long size) {
    return LongStream.range(0, size).sum();
}

void main() {
    int cores = Runtime.getRuntime().availableProcessors();
    var pool = new Pool(cores);
    pool.close();
    pool.join();
    IO.println("workers: " + cores);
}
