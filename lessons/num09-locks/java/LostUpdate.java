import static forklore.mp.Posix.getpid;
import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;
import forklore.mp.Value;

static void count(Barrier both, Value<Integer> number) {
    both.waitFor(); // until both are here
    for (int i = 0; i < 5; i++) {
        int seen = number.get();
        sleep(0.3); // the other one reads now
        number.set(seen + 1);
        IO.println(getpid() + " wrote " + (seen + 1));
    }
}

void main() {
    var both = new Barrier(2);
    var number = new Value<>(0);
    var a = new Process(() -> count(both, number));
    var b = new Process(() -> count(both, number));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("counted " + number.get() + " of 10");
}
