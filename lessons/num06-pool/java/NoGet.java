import forklore.mp.Pool;

static int half(int n) {
    if (n % 2 != 0) {
        throw new IllegalArgumentException(n + " is odd");
    }
    return n / 2;
}

void main() {
    var pool = new Pool(2);
    for (int n : List.of(4, 7, 10)) {
        pool.applyAsync(() -> half(n));
    }
    pool.close();
    pool.join();
    IO.println("everything went well");
}
