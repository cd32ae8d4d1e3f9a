import forklore.mp.AsyncResult;
import forklore.mp.Pool;

static int half(int n) {
    if (n % 2 == 1) {
        throw new IllegalArgumentException(n + " is odd");
    }
    return n / 2;
}

void main() {
    var pool = new Pool(2);
    var results = new ArrayList<AsyncResult<Integer>>();
    for (int n : List.of(2, 4, 7, 8)) {
        results.add(pool.applyAsync(() -> half(n)));
    }
    pool.close();
    pool.join();
    for (var result : results) {
        result.get();
    }
    IO.println("everything went well");
}
