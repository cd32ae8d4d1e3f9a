// said: Each of the two has to be joined
import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void work(String name) {
    sleep(1.5);
    IO.println(name + " is done");
}

void main() {
    var first = new Process(() -> work("first"));
    var second = new Process(() -> work("second"));
    first.start();
    second.start();
    first.join();
    IO.println("main: both are done");
}
