import forklore.mp.Pool;

static final int ITEMS = 400;

static long square(int n) {
    return (long) n * n;
}

void main() {
    var pool = new Pool(2);
    var numbers = IntStream.range(0, ITEMS).boxed().toList();
    var squares = pool.map(n -> square(n), numbers, 100);
    pool.close();
    pool.join();
    long sum = squares.stream().mapToLong(n -> n).sum();
    IO.println("sum: " + sum);
}
