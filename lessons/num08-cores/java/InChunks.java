import forklore.mp.Pool;

static final int ITEMS = 300;

static int square(int n) {
    return n * n;
}

void main() {
    var numbers = IntStream.range(0, ITEMS).boxed().toList();
    int chunk = ITEMS / 4;
    var pool = new Pool(2);
    pool.map(n -> square(n), numbers.subList(0, 2)); // both are there
    long before = System.nanoTime();
    var squares = pool.map(n -> square(n), numbers, chunk);
    double took = (System.nanoTime() - before) / 1e6;
    IO.println("%d squares in %.0f ms".formatted(squares.size(), took));
    pool.close();
    pool.join();
}
