import forklore.mp.Lock;
import forklore.mp.Value;

static final int ROUNDS = 100;

static double best(Runnable work) { // of five
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
        long before = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            work.run();
        }
        best = Math.min(best, System.nanoTime() - before);
    }
    return best / 1e3 / ROUNDS;
}

void main() {
    var lock = new Lock();
    var number = Value.raw(0);
    double bare = best(() -> number.set(number.get() + 1));
    double safe = best(() -> {
        try (var _ = lock.hold()) {
            number.set(number.get() + 1);
        }
    });
    IO.println("without a lock: %.2f µs".formatted(bare));
    IO.println("with a lock: %.2f µs".formatted(safe));
    IO.println("%.0f times as long".formatted(safe / bare));
}
