// said: Main started only one process
import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void work(String name) {
    sleep(1.5);
    IO.println(name + " is done");
}

void main() {
    var both =
            new Process(
                    () -> {
                        work("first");
                        work("second");
                    });
    both.start();
    both.join();
    IO.println("main: both are done");
}
