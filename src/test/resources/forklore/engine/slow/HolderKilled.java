import static forklore.mp.Time.sleep;

import forklore.mp.Event;
import forklore.mp.Lock;
import forklore.mp.Process;

static void hold(Lock lock, Event held) {
    lock.acquire();
    held.set();
    sleep(60);
}

void main() {
    var lock = new Lock();
    var held = new Event();
    var one = new Process(() -> hold(lock, held));
    var two = new Process(() -> lock.acquire());
    one.start();
    held.waitFor();
    two.start();
    sleep(0.5);
    one.kill();
    one.join();
    two.join();
}
