import forklore.mp.Pool;

static int power(int base, int exponent) {
    return (int) Math.pow(base, exponent);
}

void main() {
    var pool = new Pool(2);
    var result = pool.applyAsync(() -> power(7, 2));
    try {
        pool.join(); // the pool may still receive tasks
    } catch (IllegalStateException e) {
        IO.println("error: " + e.getMessage());
    }
    pool.close();
    pool.join(); // now there is an end to wait for
    IO.println("result " + result.get());
}
