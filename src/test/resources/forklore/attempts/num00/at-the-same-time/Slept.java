// said: in the hope that both would be done
import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void work(String name) {
    sleep(1.5);
    IO.println(name + " is done");
}

void main() {
    new Process(() -> work("first")).start();
    new Process(() -> work("second")).start();
    sleep(5);
    IO.println("main: both are done");
}
