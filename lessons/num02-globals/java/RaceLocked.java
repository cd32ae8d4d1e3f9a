import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Value;

static final int ROUNDS = 50;

static void count(Value<Integer> number) {
    for (int i = 0; i < ROUNDS; i++) {
        try (var _ = number.lock().hold()) { // one at a time
            int seen = number.get();
            sleep(0.02);
            number.set(seen + 1);
        }
    }
}

void main() {
    var number = new Value<Integer>(0);
    var a = new Process(() -> count(number));
    var b = new Process(() -> count(number));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("counted " + number.get() + " of " + 2 * ROUNDS);
}
