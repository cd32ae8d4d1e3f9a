import forklore.mp.Pool;

static final int ITEMS = 300;

static int square(int n) {
    return n * n;
}

static List<Integer> squares(int from, int to) {
    return IntStream.range(from, to).map(n -> square(n)).boxed().toList();
}

void main() {
    int chunk = ITEMS / 4;
    var pool = new Pool(2);
    pool.map(n -> square(n), List.of(0, 1)); // both are there
    long before = System.nanoTime();
    var chunks = pool.map(
            from -> squares(from, from + chunk),
            List.of(0, chunk, 2 * chunk, 3 * chunk));
    var squares = chunks.stream().flatMap(List::stream).toList();
    double took = (System.nanoTime() - before) / 1e6;
    IO.println("%d squares in %.0f ms".formatted(squares.size(), took));
    pool.close();
    pool.join();
}
