import static forklore.mp.Posix.getpid;
import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Value;

static void count(Value<Integer> number) {
    for (int i = 0; i < 5; i++) {
        int seen = number.get();
        sleep(0.3); // the other one reads now
        number.set(seen + 1);
        IO.println(getpid() + " wrote " + (seen + 1));
    }
}

void main() {
    var number = new Value<>(0);
    var a = new Process(() -> count(number));
    var b = new Process(() -> count(number));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("counted " + number.get() + " of 10");
}
