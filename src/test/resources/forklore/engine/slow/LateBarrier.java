import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;

static void work(Barrier gate, double seconds) {
    sleep(seconds);
    gate.waitFor();
    gate.waitFor();
}

void main() {
    var gate = new Barrier(2);
    var one = new Process(() -> work(gate, 0));
    var two = new Process(() -> work(gate, 0.8));
    one.start();
    two.start();
    one.join();
    two.join();
}
