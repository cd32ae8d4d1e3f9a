import forklore.mp.Barrier;
import forklore.mp.Pool;

static final int ITEMS = 300;

static int square(int n) {
    return n * n;
}

void main() {
    var numbers = IntStream.range(0, ITEMS).boxed().toList();
    int chunk = ITEMS / 4;
    var here = new Barrier(3);
    var pool = new Pool(2, () -> here.waitFor());
    here.waitFor(); // until both workers are there
    long before = System.nanoTime();
    var squares = pool.map(n -> square(n), numbers, chunk);
    double took = (System.nanoTime() - before) / 1e6;
    IO.println("%d squares in %.0f ms".formatted(squares.size(), took));
    pool.close();
    pool.join();
}
