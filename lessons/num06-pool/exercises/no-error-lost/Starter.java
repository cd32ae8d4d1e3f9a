import forklore.mp.Pool;

static int half(int n) {
    if (n % 2 == 1) {
        throw new IllegalArgumentException(n + " is odd");
    }
    return n / 2;
}

void main() {
    var pool = new Pool(2);
    for (int n : List.of(2, 4, 7, 8)) {
        pool.applyAsync(() -> half(n));
    }
    pool.close();
    pool.join();
    IO.println("everything went well");
}
