import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Value;

static void count(Value<Integer> number) {
    for (int i = 0; i < 10; i++) {
        sleep(0.3); // work that takes no number
        int seen = number.get();
        sleep(0.05); // the other one reads now
        number.set(seen + 1);
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
    IO.println(number.get());
}
