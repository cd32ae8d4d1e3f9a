import forklore.mp.AsyncResult;
import forklore.mp.Pool;
import forklore.mp.ProcessException;

static int half(int n) {
    if (n % 2 != 0) {
        throw new IllegalArgumentException(n + " is odd");
    }
    return n / 2;
}

void main() {
    var pool = new Pool(2);
    var results = new ArrayList<AsyncResult<Integer>>();
    for (int n : List.of(4, 7, 10)) {
        results.add(pool.applyAsync(() -> half(n)));
    }
    pool.close();
    pool.join();
    for (var result : results) {
        try {
            IO.println("result " + result.get());
        } catch (ProcessException e) {
            IO.println("failed: " + e.getMessage());
        }
    }
}
