import static forklore.mp.Time.sleep;

import forklore.mp.Condition;
import forklore.mp.Process;

static void work(Condition ready) {
    try (var _ = ready.hold()) {
        ready.waitFor();
    }
}

static void wake(Condition ready) {
    sleep(1.5);
    try (var _ = ready.hold()) {
        ready.notifyEvery();
    }
}

void main() {
    var ready = new Condition();
    var sleeper = new Process(() -> work(ready));
    var waker = new Process(() -> wake(ready));
    sleeper.start();
    waker.start();
    waker.join();
    // It may have come to wait too late for the first one.
    while (sleeper.isAlive()) {
        sleep(0.2);
        try (var _ = ready.hold()) {
            ready.notifyEvery();
        }
    }
    sleeper.join();
}
