// said: Some numbers were left out
import forklore.mp.Pool;

static final int ITEMS = 400;

static long square(int n) {
    return (long) n * n;
}

static long squares(int from, int to) {
    return IntStream.range(from, to).mapToLong(n -> square(n)).sum();
}

void main() {
    var pool = new Pool(2);
    int chunk = ITEMS / 3;
    var starts = List.of(0, chunk, 2 * chunk);
    var sums = pool.map(n -> squares(n, n + chunk), starts);
    pool.close();
    pool.join();
    long sum = sums.stream().mapToLong(n -> n).sum();
    IO.println("sum: " + sum);
}
