import static forklore.mp.Posix.getpid;
import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void work(String name) {
    sleep(1.5);
    IO.println(name + " is done, by " + getpid());
}

void main() {
    work("first");
    work("second");
    IO.println("main: both are done");
}
