import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;

static void take(Lock first, Lock second) {
    try (var _ = first.hold()) {
        sleep(0.4);
        try (var _ = second.hold()) {
            sleep(0.4);
        }
    }
}

void main() {
    var lockA = new Lock();
    var lockB = new Lock();
    var one = new Process(() -> take(lockA, lockB));
    var two = new Process(() -> take(lockA, lockB));
    one.start();
    two.start();
    one.join();
    two.join();
}
